using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Rules;

/// <summary>What leaves the memory, and what cannot.</summary>
public sealed class SerializableValueTests
{
    private const string Types = """
        public sealed record Order(int Id, IReadOnlyList<Odd> Lines);
        public sealed record Odd(object Article);
        public sealed record Line(decimal Price);
        public sealed record Plain(int Id, DateTimeOffset At, Guid? Mark, Line? Line);
        public readonly record struct Seat(double Row, (int From, string? To) Way);
        public record Open(int Id);
        public sealed record Node(string Name, Node? Next);
        public sealed record Own(int Id) { public bool Equals(Own? other) => true; public override int GetHashCode() => 0; }
        public readonly struct Hidden(int id) { private readonly int _id = id; public override string ToString() => $"{_id}"; }

        """;

    [Theory]
    [InlineData("Order", "'Order.Lines.Article' is of type 'object', which has no shape in JSON: use a type whose members are known, or give it a [JsonConverter], or leave it in memory, [Cached(Tiers = CacheTiers.Memory)]")]
    [InlineData("object", "'object' is of type 'object', which has no shape in JSON: use a type whose members are known, or give it a [JsonConverter], or leave it in memory, [Cached(Tiers = CacheTiers.Memory)]")]
    [InlineData("(int, string)", "'(int, string)' is of type '(int, string)', which has no shape in JSON: use a type whose members are known, or give it a [JsonConverter], or leave it in memory, [Cached(Tiers = CacheTiers.Memory)]")]
    public void FND0710__a_value_without_a_shape__reports(string type, string message)
    {
        foreach (string region in new[] { "Disk = \"1GB\"", "Distributed = true" })
        {
            GeneratorTest.RunInvalid(Class(region, "", type, "[|Get|](int id)", "GetCore(int id)")).ShouldReport("FND0710", message: message);
        }
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("Own")]
    [InlineData("Hidden")]
    [InlineData("Uri")]
    [InlineData("Node?")]
    [InlineData("(int, Open)")]
    public void FND0710__a_part_of_the_key_without_a_form__reports(string type) => GeneratorTest.RunInvalid(Class("Disk = \"1GB\"", "", "int", $"Get(int id, {type} [|part|])", $"GetCore(int id, {type} part)"))
        .ShouldReport(
            "FND0710",
            message: "'part' is a part of the key of a value that leaves the process, where nobody can tell two of its kind apart: "
                + "take numbers, texts, dates, or a sealed record of these, or leave it in memory, [Cached(Tiers = CacheTiers.Memory)]");

    [Theory]
    [InlineData("Disk = \"1GB\"", "", "Plain?", "Plain? a, Seat? b, (string, float) c, DayOfWeek d, DateOnly? e")]
    [InlineData("Distributed = true", "", "IReadOnlyList<string?>", "")]
    [InlineData("Distributed = true", "Tiers = CacheTiers.Memory, ", "object", "Open a")]
    [InlineData("Disk = \"1GB\"", "SecurityRelevant = true, ", "object", "Open a")]
    [InlineData("Disk = \"1GB\", Distributed = true", "Tiers = CacheTiers.None, ", "object", "Open a")]
    [InlineData("Memory = \"1MB\"", "", "object", "Open a")]
    public void FND0710__values_that_can_leave_or_stay__is_silent(string region, string options, string type, string parameters) =>
        GeneratorTest.Run(Class(region, options, type, $"Get({parameters})", $"GetCore({parameters})")).ShouldBeSilent();

    private static string Class(string region, string options, string type, string method, string core) => AspectSource.Types($$"""
        {{Types}}
        [Aspects, CacheRegion({{region}})]
        public sealed partial class Orders
        {
            [Cached({{options}}Weight = nameof(WeightOf))] public partial ValueTask<{{type}}> {{method}};
            private ValueTask<{{type}}> {{core}} => throw new NotImplementedException();
            private static long WeightOf({{type}} value) => 0;
        }
        """);
}
