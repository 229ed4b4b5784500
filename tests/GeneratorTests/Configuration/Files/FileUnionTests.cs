namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>Unions in a file of settings.</summary>
public sealed class FileUnionTests
{
    private const string Declarations = """
        [ConfigSchema("Shop")] public sealed partial class ShopConfig { public Link? Link { get; set; } public List<Link> Links { get; set; } = []; }
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link { public int Order { get; set; } }
        [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Link { [Field(Min = 1)] public int Port { get; set; } = 1; }
        public static partial class Others { [ConfigSchema, Variant("pipe")] public sealed partial class Pipe : Link { public string? Name { get; set; } } }
        """;

    [Fact]
    public void Case__when_its_tag_stands_last__then_its_fields_are_checked() =>
        Check("""{ "Links": [ { "Port": [|0|], "kind": "tcp" }, { "Kind": "Pipe", "Order": 2, "Name": "p" } ] }""").ShouldReport("FND0120", message: "'Shop.Links[0].Port' must be at least 1, was 0");

    [Fact]
    public void Key__when_it_is_of_another_case__then_it_is_unknown() =>
        Check("""{ "Link": { "kind": "pipe", [|"Port"|]: 1 } }""").ShouldReport("FND0121");

    [Theory]
    [InlineData("\"tpc\"", "must be one of pipe, tcp, was \"tpc\"; did you mean tcp?")]
    [InlineData("\"satellite\"", "must be one of pipe, tcp, was \"satellite\"")]
    [InlineData("[1]", "must be one of pipe, tcp, was a list")]
    [InlineData("null", "must be one of pipe, tcp, was null")]
    public void Tag__when_it_names_no_case__then_the_message_names_them(string tag, string message) =>
        Check($$"""{ "Link": { "kind": [|{{tag}}|], "Port": 0, "Unknown": 1 } }""").ShouldReport("FND0120", message: $"'Shop.Link.kind' {message}");

    [Fact]
    public void Tag__when_another_file_may_have_it__then_only_what_no_case_knows_is_wrong() =>
        Check("""{ "Link": { "Port": 0, "Name": "p", [|"Unknown"|]: 1 } }""").ShouldReport("FND0121");

    [Fact]
    public void Union__when_it_has_no_cases__then_nothing_can_be_one() => SettingsFile.CheckFile(
        """
        [ConfigSchema("Shop")] public sealed partial class ShopConfig { public Link? Link { get; set; } }
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        """,
        """{ "Shop": { "Link": [|{ "kind": "tcp" }|] } }""").ShouldReport("FND0120", message: "'Shop.Link' has no cases: mark the types that derive from Link with [Variant]");

    [Fact]
    public void Case__when_its_declaration_is_wrong__then_the_union_is_left_alone()
    {
        GeneratorTestSetup project = SettingsFile.Project(
            """
            [ConfigSchema("Shop")] public sealed partial class ShopConfig { public Link? Link { get; set; } }
            [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
            [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Link { [Field(MinLength = 1)] public int Port { get; set; } }
            """,
            """{ "Shop": { "Link": { "kind": "tcp" } } }""");
        GeneratorTest.Run(project with { AllowErrors = true }).ShouldReport(("FND0105", "1"));
    }

    private static GeneratorTestResult Check(string shop) => SettingsFile.CheckFile(Declarations, $$"""{ "Shop": {{shop}} }""");
}
