using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Configuration.JsonSchema;

/// <summary>How the schemas of types are put together into files.</summary>
public sealed class SchemaFileTests
{
    private const string Tree = """
        [ConfigSchema("Shop")]
        public sealed partial class ShopConfig
        {
            public required Branch Main { get; set; }
            public List<Branch> Others { get; set; } = [];
        }

        [ConfigSchema]
        public sealed partial class Branch
        {
            [Field(Min = 1)] public required int Size { get; set; }
            public Dictionary<string, Branch>? Children { get; set; }
        }
        """;

    [Fact]
    public void Section__when_a_schema_contains_itself__then_it_is_defined_once()
    {
        JsonObject schema = SchemaFile.OfSection("Shop", ConfigSource.Types(Tree));
        Assert.Equal(["Shops.Branch"], schema["$defs"]!.AsObject().Select(static definition => definition.Key));
        SchemaFile.ShouldBeClosed(schema);
    }

    [Fact]
    public void Reference__when_a_name_goes_beyond_ascii__then_it_is_a_uri_all_the_same()
    {
        JsonObject schema = SchemaFile.OfSection("Shop", ConfigSource.Types("""
            [ConfigSchema("Shop")] public sealed partial class ShopConfig { public required Größe Size { get; set; } }
            [ConfigSchema] public sealed partial class Größe { public int Most { get; set; } = 1; }
            """));
        Assert.Equal("#/$defs/Shops.Gr%C3%B6%C3%9Fe", schema["properties"]!["Size"]!["$ref"]!.GetValue<string>());
        SchemaFile.ShouldBeClosed(schema);
    }

    [Fact]
    public void Section__when_the_root_contains_itself__then_it_is_defined_too()
    {
        JsonObject schema = SchemaFile.OfSection("Shop", ConfigSource.Types("""
            [ConfigSchema("Shop")] public sealed partial class ShopConfig { public ShopConfig? Next { get; set; } }
            """));
        SchemaFile.ShouldBeClosed(schema);
    }

    [Fact]
    public void Section__when_a_schema_is_declared_in_another_assembly__then_the_reference_still_leads_somewhere()
    {
        const string Root = """
            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig { public required Library.Limits Limits { get; set; } }
            """;
        MetadataReference library = Library("""
            namespace Library { [Foundation.Configuration.ConfigSchema] public sealed partial class Limits { public int Most { get; set; } = 1; } }
            """);
        foreach (JsonObject schema in (JsonObject[])[SchemaFile.OfSection("Shop", ConfigSource.Types(Root), library), SchemaFile.OfAllSections(ConfigSource.Types(Root), library)])
        {
            SchemaFile.ShouldBeClosed(schema);
            Assert.Equal("object", schema["$defs"]!["Library.Limits"]!["type"]!.GetValue<string>());
        }
    }

    [Fact]
    public void All_sections__when_one_stands_inside_another__then_both_are_there()
    {
        JsonObject schema = SchemaFile.OfAllSections(ConfigSource.Types("""
            [ConfigSchema("Shop", UnknownKeys = UnknownKeyPolicy.Ignore)] public sealed partial class ShopConfig { public int Size { get; set; } = 1; }
            [ConfigSchema("Shop:Database")] public sealed partial class DatabaseConfig { public int Pool { get; set; } = 1; }
            [ConfigSchema("Shop:Mail:Server")] public sealed partial class MailConfig { public int Port { get; set; } = 25; }
            """));
        JsonArray both = schema["properties"]!["Shop"]!["allOf"]!.AsArray();
        Assert.NotNull(both[0]!["properties"]!["Size"]);
        Assert.NotNull(both[1]!["properties"]!["Database"]!["properties"]!["Pool"]);
        Assert.NotNull(both[1]!["properties"]!["Mail"]!["properties"]!["Server"]!["properties"]!["Port"]);
    }

    [Fact]
    public void All_sections__demand_no_key_and_allow_other_sections()
    {
        JsonObject schema = SchemaFile.OfAllSections(ConfigSource.Types(Tree));
        Assert.Null(schema["additionalProperties"]);
        Assert.DoesNotContain("\"required\"", schema.ToJsonString(), StringComparison.Ordinal);
        Assert.False(schema["properties"]!["Shop"]!["additionalProperties"]!.GetValue<bool>());
        SchemaFile.ShouldBeClosed(schema);
    }

    [Fact]
    public void Secret__when_it_has_a_default__then_only_its_form_is_shown()
    {
        JsonObject key = SchemaFile.OfSection("Shop", ConfigSource.Types("""
            [ConfigSchema("Shop")] public sealed partial class ShopConfig { [Field(Secret = true)] public string Key { get; set; } = "hunter2"; }
            """))["properties"]!["Key"]!.AsObject();
        Assert.True(key["writeOnly"]!.GetValue<bool>());
        Assert.Null(key["default"]);
    }

    [Fact]
    public void Texts__when_they_hold_quotes_and_line_ends__then_they_arrive_as_they_were()
    {
        JsonObject schema = SchemaFile.OfSection("Shop", ConfigSource.Types(""""
            /// <summary>A "quoted" \ text with | and `code`.</summary>
            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig
            {
                [Field(Name = "a\"b\\c\n", Pattern = "^[\"\\\\{}]+$")] public string Key { get; set; } = "\"\\{}";
            }
            """"));
        Assert.Equal("A \"quoted\" \\ text with | and `code`.", schema["description"]!.GetValue<string>());
        JsonObject key = schema["properties"]!["a\"b\\c\n"]!.AsObject();
        Assert.Equal("\"\\{}", key["default"]!.GetValue<string>());
    }

    private static MetadataReference Library(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Library", [TestProject.Parse(source, "Library.cs")], TestReferences.All, TestReferences.Options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new Generators.Configuration.ConfigGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14));
        CSharpCompilation output = compilation.AddSyntaxTrees(GeneratorRun.Start(driver, compilation).Result.GeneratedTrees);
        using MemoryStream image = new();
        Assert.True(output.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
