using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>Which files are checked, and by which schemas.</summary>
public sealed class FileSelectionTests
{
    private static readonly string Shop = SettingsFile.Owner("public int Size { get; set; }");

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("/shop/src/AppSettings.Production.json", true)]
    [InlineData("broken.json", false)]
    [InlineData("appsettings.txt", false)]
    public void File__is_checked_when_its_name_is_that_of_settings(string path, bool isChecked)
    {
        GeneratorTestResult result = GeneratorTest.Run(SettingsFile.Project(Shop, """{ "Shop": { "Size": "big" } }""", path) with { AllowErrors = isChecked });
        Assert.Equal(isChecked ? [path] : [], result.Diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("build_property.FoundationCheckConfig", "false")]
    [InlineData("foundation_config_check", "none")]
    public void File__when_it_is_opted_out__then_nothing_is_said(string option, string value) =>
        SettingsFile.CheckFile(Shop, """{ "Shop": { "Size": "big" } }""", "appsettings.json", (option, value)).ShouldBeSilent();

    [Fact]
    public void Place__is_the_line_and_column_of_the_file()
    {
        Diagnostic diagnostic = Assert.Single(SettingsFile.CheckFile(Shop, "{\n  \"Shop\": {\n    \"Size\": [|\"big\"|]\n  }\n}\n").Diagnostics);
        Assert.Equal("appsettings.json: (2,12)-(2,17)", diagnostic.Location.GetLineSpan().ToString());
    }

    [Fact]
    public void Library__when_it_is_referenced__then_its_sections_and_unions_are_checked_too()
    {
        MetadataReference library = Library("""
            using Foundation.Configuration;
            using System.Collections.Generic;

            namespace Library
            {
                [ConfigSchema("Stock")]
                internal sealed partial class StockConfig
                {
                    [Field(Max = 9)] public int Shelves { get; set; } = 1;
                    [Field(Secret = true, Pattern = "^k")] public string? Key { get; set; }
                    public List<Pair<Size>> Pairs { get; set; } = [];
                    public required Way Way { get; set; }
                }

                [ConfigSchema] public partial class Pair<T> where T : IConfigSchema<T> { public T? Left { get; set; } }
                [ConfigSchema] public partial class Size { [Field(Min = 1)] public int Width { get; set; } = 1; }
                [ConfigSchema, Discriminator("by")] public abstract partial class Way;
                [ConfigSchema, Variant("sea")] public sealed partial class Sea : Way { public int Days { get; set; } }
            }
            """);
        GeneratorTestSetup setup = SettingsFile.Project(
            Shop,
            """
            { "Stock": { "Shelves": {|FND0120:10|}, "Key": {|FND0120:"hunter2"|}, "Pairs": [ { "Left": { "Width": {|FND0120:0|}, {|FND0121:"Widht"|}: 1 } } ], "Way": { "by": "sea", "Days": {|FND0120:"1"|} } } }
            """);
        TestProject project = new(setup);
        CSharpCompilation compilation = TestProject.Compile(project.Texts).AddReferences(library);
        GeneratorRun run = GeneratorRun.Start(project.CreateDriver(), compilation);
        CSharpCompilation output = compilation.AddSyntaxTrees(run.Result.GeneratedTrees);
        new GeneratorTestResult(project, output, run.Sources, AnalyzerRun.Findings(project, output)).ShouldReportMarks();
    }

    private static MetadataReference Library(string source)
    {
        GeneratorTestSetup setup = new() { Sources = [source] };
        TestProject project = new(setup);
        CSharpCompilation compilation = TestProject.Compile(project.Texts).WithAssemblyName("Library");
        GeneratorRun run = GeneratorRun.Start(project.CreateDriver(), compilation);
        using MemoryStream image = new();
        Assert.True(compilation.AddSyntaxTrees(run.Result.GeneratedTrees).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
