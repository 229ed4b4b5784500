using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Configuration.Generating;

/// <summary>Schemas of another assembly, which was compiled with its generated part.</summary>
public sealed class ConfigAssemblyTests
{
    private const string Library = """
        using Foundation.Configuration;

        namespace Library;

        [ConfigSchema] public partial record Endpoint { [Field(Min = 1)] public int Port { get; init; } = 80; public required string Host { get; init; } }

        [ConfigSchema] public partial record Window
        {
            public int Low { get; init; } = 1;
            [Rule(nameof(Low))] private static bool IsLow(Window window) => window.Low < 9;
        }

        [ConfigSchema, Discriminator("kind")] public abstract partial record Transport { }

        [ConfigSchema, Variant("tcp")] public sealed partial record Tcp : Transport { public required Endpoint Endpoint { get; init; } }
        """;

    [Fact]
    public void Schema__when_it_nests_one_of_another_assembly__then_that_ones_part_is_called()
    {
        string text = TextOf("""
            using System.Collections.Generic;
            using Foundation.Configuration;
            using Library;

            namespace Application;

            [ConfigSchema("Shop")]
            public sealed partial record ShopConfig
            {
                public required Endpoint Main { get; init; }
                public List<Endpoint> Others { get; init; } = [];
                public Transport? Transport { get; init; }
            }
            """);
        Assert.Contains("SchemaType<global::Library.Endpoint>", text, StringComparison.Ordinal);
        Assert.Contains("SchemaType<global::Library.Transport>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema__when_it_derives_from_one_of_another_assembly__then_its_fields_are_inherited()
    {
        string text = TextOf("""
            using Foundation.Configuration;

            namespace Application;

            [ConfigSchema("Shop")] public sealed partial record ShopConfig : Library.Endpoint { public int Retries { get; init; } = 3; }
            """);
        Assert.Contains("this.Port = port;", text, StringComparison.Ordinal);
        Assert.Contains("ShopConfigSchema.Port_Min", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema__when_it_derives_from_one_of_another_assembly_with_private_rules__then_they_run()
    {
        string text = TextOf("""
            using Foundation.Configuration;

            namespace Application;

            [ConfigSchema("Shop")] public sealed partial record ShopConfig : Library.Window { public int Retries { get; init; } = 3; }
            """);
        Assert.Contains("global::Library.Window.CheckRules(value, unreadable, ref errors);", text, StringComparison.Ordinal);
        Assert.Contains("Rules = [.. global::Foundation.Configuration.ConfigSchemas.RulesOf<global::Library.Window>()],", text, StringComparison.Ordinal);
    }

    private static string TextOf(string source)
    {
        using MemoryStream image = new();
        Assert.True(Compile("Library", Library, out _).Emit(image).Success);
        _ = Compile("Application", source, out GeneratorRun run, MetadataReference.CreateFromImage(image.ToArray()));
        return run.Sources["Application.ShopConfig.Config.g.cs"];
    }

    private static CSharpCompilation Compile(string name, string source, out GeneratorRun run, params MetadataReference[] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, [TestProject.Parse(source, "Source.cs")], [.. TestReferences.All, .. references], TestReferences.Options);
        run = GeneratorRun.Start(
            CSharpGeneratorDriver.Create(ToolkitParts.Generators.Select(static generator => generator.AsSourceGenerator()), parseOptions: TestProject.ParseOptions), compilation);
        CSharpCompilation output = compilation.AddSyntaxTrees(run.Result.GeneratedTrees);
        Assert.Empty(output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return output;
    }
}
