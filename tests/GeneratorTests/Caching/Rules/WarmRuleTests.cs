using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Rules;

/// <summary>What a method that names keys must be.</summary>
public sealed class WarmRuleTests
{
    private const string Cached = """
        [Cached] public partial int Get(int id); private int GetCore(int id) => id;
        [Cached] public partial int Two(int id, string? name); private int TwoCore(int id, string? name) => id + (name?.Length ?? 0);
        [Cached] public partial int One(); private int OneCore() => 1;

        """;

    [Theory]
    [InlineData("[[|Warm(\"Gone\")|]] private IEnumerable<int> Keys() => [];", "'Keys' warms 'Gone', which does not exist: name a method with [Cached]")]
    [InlineData("[[|Warm(nameof(GetCore))|]] private IEnumerable<int> Keys() => [];", "'Keys' warms 'GetCore', which is not cached: add [Cached] to 'GetCore', or name another method")]
    [InlineData("[[|Warm(nameof(One))|]] private IEnumerable<int> Keys() => [];", "'Keys' warms 'One', which has one value and no keys: remove [Warm], and call it when the program starts")]
    [InlineData("[[|Warm(nameof(Get))|]] private IEnumerable<long> Keys() => [];", GetRemedy)]
    [InlineData("[[|Warm(nameof(Get))|]] private int[] Keys() => [];", GetRemedy)]
    [InlineData("[[|Warm(nameof(Get))|]] private Task<IEnumerable<int>> Keys() => throw new NotImplementedException();", GetRemedy)]
    [InlineData("[[|Warm(nameof(Get))|]] private IEnumerable<int> Keys(int from) => [from];", GetRemedy)]
    [InlineData("[[|Warm(nameof(Get))|]] private IEnumerable<int> Keys(CancellationToken ct, CancellationToken other) => [];", GetRemedy)]
    [InlineData("[[|Warm(nameof(Get))|]] private IEnumerable<int> Keys<T>() => [];", GetRemedy)]
    [InlineData("[Warm(nameof(Get)), [|Warm(nameof(Two))|]] private IEnumerable<int> Keys() => [];", TwoRemedy)]
    [InlineData("[[|Warm(nameof(Two))|]] private IEnumerable<(string?, int)> Keys() => [];", TwoRemedy)]
    public void FND0716__a_method_without_keys__reports(string member, string message) => Invalid(member).ShouldReport("FND0716", message: message);

    [Theory]
    [InlineData("[Warm(nameof(Get), Every = \"90s\")] private IEnumerable<int> Keys() => [];")]
    [InlineData("[Warm(nameof(Get)), Warm(\"Get\", Every = \"1h\")] private static IAsyncEnumerable<int> Keys(CancellationToken ct) => throw new NotImplementedException();")]
    [InlineData("[Warm(nameof(Two))] private IEnumerable<(int Id, string? Name)> Keys() => [];")]
    [InlineData("[Warm(nameof(Two))] private IEnumerable<TwoKey> Keys() => [];")]
    [InlineData("[Warm(nameof(Two))] private IAsyncEnumerable<Orders.TwoKey> Keys(CancellationToken ct) => throw new NotImplementedException();")]
    public void FND0716__a_method_with_keys__is_silent(string member) => GeneratorTest.Run(AspectSource.Class(Cached + member)).ShouldBeSilent();

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("\"0s\"")]
    [InlineData("\"often\"")]
    [InlineData("\"100d\"")]
    public void FND0709__a_pause_between_rounds_that_is_none__reports(string every) =>
        Invalid($"[Warm(nameof(Get), Every = [|{every}|])] private IEnumerable<int> Keys() => [];").ShouldReport("FND0709");

    [Fact]
    public void FND0002__a_warm_up_without_aspects__reports() =>
        GeneratorTest.RunInvalid(AspectSource.Types("public class Orders { [[|Warm(\"Get\")|]] public IEnumerable<int> Keys() => []; }")).ShouldReport("FND0002");

    private const string GetRemedy =
        "'Keys' warms 'Get', but does not return its keys: take nothing but a CancellationToken, and return an IAsyncEnumerable<int> or an IEnumerable<int>";

    private const string TwoRemedy =
        "'Keys' warms 'Two', but does not return its keys: take nothing but a CancellationToken, and return an IAsyncEnumerable<(int, string?)> or an IEnumerable<(int, string?)>";

    private static GeneratorTestResult Invalid(string member) => GeneratorTest.RunInvalid(AspectSource.Class(Cached + member));
}
