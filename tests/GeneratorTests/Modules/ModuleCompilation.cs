using Foundation.Generators.Modules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Modules;

/// <summary>Assemblies that reference one another, each compiled with its own run of the module generator.</summary>
internal static class ModuleCompilation
{
    public const string Schema = """
        using Foundation.Configuration;

        namespace Declared;

        [ConfigSchema("Section")]
        public sealed partial class Schema { }
        """;

    /// <summary>Compiles an assembly without a warning.</summary>
    public static CSharpCompilation Compile(string name, string source, params MetadataReference[] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, [TestProject.Parse(source, "Source.cs")], [.. TestReferences.All, .. references], TestReferences.Options);
        GeneratorRun run = Run(compilation);
        CSharpCompilation output = compilation.AddSyntaxTrees(run.Result.GeneratedTrees);
        Assert.Empty(output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return output;
    }

    /// <summary>Compiles an assembly and reads it back the way another project sees it.</summary>
    public static MetadataReference Reference(string name, string source, params MetadataReference[] references)
    {
        using MemoryStream image = new();
        Assert.True(Compile(name, source, references).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public static GeneratorRun Run(CSharpCompilation compilation) =>
        GeneratorRun.Start(CSharpGeneratorDriver.Create([new ModuleGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14)), compilation);

    /// <summary>The one file that the generator wrote for an assembly.</summary>
    public static string TextOf(CSharpCompilation compilation) =>
        Assert.Single(compilation.SyntaxTrees, static tree => tree.FilePath.EndsWith(".Module.g.cs", StringComparison.Ordinal)).ToString();
}
