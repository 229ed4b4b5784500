using System.Text.Json.Nodes;
using Foundation.Generators.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Configuration.JsonSchema;

/// <summary>A JSON Schema that an assembly carries as a document.</summary>
internal static class SchemaFile
{
    /// <summary>The schema of the merged document of a section.</summary>
    public static JsonObject OfSection(string section, string source, params MetadataReference[] references) =>
        Read($"configuration/{section}.schema.json", source, references);

    /// <summary>The schema of a file with all sections.</summary>
    public static JsonObject OfAllSections(string source, params MetadataReference[] references) =>
        Read("configuration/appsettings.schema.json", source, references);

    /// <summary>Every reference of a schema leads to one of its definitions.</summary>
    public static void ShouldBeClosed(JsonObject schema)
    {
        JsonObject definitions = schema["$defs"] as JsonObject ?? [];
        List<string> references = [.. ReferencesIn(schema)];
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(Uri.UnescapeDataString(reference["#/$defs/".Length..]), definitions));
    }

    private static JsonObject Read(string path, string source, MetadataReference[] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Schemas", [TestProject.Parse(source, "Source.cs")], [.. TestReferences.All, .. references], TestReferences.Options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ConfigGenerator().AsSourceGenerator()],
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            optionsProvider: new TestOptionsProvider(new Dictionary<string, string> { ["build_property.FoundationDocs"] = "docs" }));
        CSharpCompilation output = compilation.AddSyntaxTrees(GeneratorRun.Start(driver, compilation).Result.GeneratedTrees);
        AttributeData document = Assert.Single(
            output.Assembly.GetAttributes(),
            attribute => attribute.AttributeClass?.Name == "FoundationDocumentAttribute" && attribute.ConstructorArguments[0].Value as string == path);
        return JsonNode.Parse((string)document.ConstructorArguments[1].Value!)!.AsObject();
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(static member =>
            member is { Key: "$ref", Value: JsonValue reference } ? [reference.GetValue<string>()] : ReferencesIn(member.Value)),
        JsonArray list => list.SelectMany(ReferencesIn),
        _ => [],
    };
}
