using System.Text.RegularExpressions;

namespace Foundation.GeneratorTests.Payloads;

/// <summary>The schema hash changes with what is stored, and with nothing else.</summary>
public sealed partial class PayloadSchemaTests
{
    private const string Order = "public sealed record Order(int Id, string? Name, Line Line);";
    private const string Line = "public sealed record Line(int Count, Kind Kind);";
    private const string Kind = "public enum Kind { Large, Small }";

    [Theory]
    [InlineData("record Order(int Id, string? Name, Line Line)", "record Order(int Id, string? Name)")]
    [InlineData("int Id", "long Id")]
    [InlineData("int Id", "int? Id")]
    [InlineData("int Id", "int Identity")]
    [InlineData("string? Name", "string Name")]
    [InlineData("int Id", "[property: System.Text.Json.Serialization.JsonPropertyName(\"id\")] int Id")]
    [InlineData("int Count", "int Number")]
    [InlineData("Large, Small", "Large, Small, Tiny")]
    public void Hash__when_what_is_stored_changes__then_it_changes(string old, string changed) =>
        Assert.NotEqual(HashOf(Order + Line + Kind), HashOf((Order + Line + Kind).Replace(old, changed, StringComparison.Ordinal)));

    [Theory]
    [InlineData("int Id, string? Name", "string? Name, int Id")]
    [InlineData("public sealed record Line", "/// <summary>A line.</summary>\npublic sealed record Line")]
    [InlineData("Large, Small", "Large = 0, Small = 1")]
    [InlineData("Line Line);", "Line Line) { private int Secret => Id; public static int Zero => 0; }")]
    public void Hash__when_only_the_form_changes__then_it_stays(string old, string changed) =>
        Assert.Equal(HashOf(Order + Line + Kind), HashOf((Order + Line + Kind).Replace(old, changed, StringComparison.Ordinal)));

    private static string HashOf(string types)
    {
        GeneratorTestResult result = GeneratorTest.Run("namespace Shops;\n[Foundation.Payload] " + types);
        return Pattern().Match(result.GeneratedSources["Foundation.Payloads.g.cs"]).Groups[1].Value is { Length: > 0 } hash ? hash : throw new InvalidOperationException("There is no hash.");
    }

    [GeneratedRegex(@"Create<global::Shops\.Order, Shops_Order>\(options, (0x[0-9A-F]{16}UL)\)")]
    private static partial Regex Pattern();
}
