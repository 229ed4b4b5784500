using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Docs;

/// <summary>Compiles blocks of a page as the project of a user: with the toolkit, and with the SDK's usings.</summary>
internal static class DocumentationCode
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The compiler does not warn, and our analyzers say nothing.</summary>
    public static void Check(IReadOnlyList<CodeBlock> blocks)
    {
        GeneratorTestSetup setup = new() { Sources = [.. blocks.Select(static block => block.Text), ImplicitUsings] };
        TestProject project = new(setup);
        bool isProgram = blocks.Any(static block => block.IsProgram);
        CSharpCompilation compilation = TestProject.Compile(project.Texts)
            .WithOptions(TestReferences.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));

        GeneratorRun run = GeneratorRun.Start(project.CreateDriver(), compilation);
        CSharpCompilation output = compilation.AddSyntaxTrees(run.Result.GeneratedTrees);
        CompileCheck.Run(setup, compilation, output, run);
        Assert.Empty(AnalyzerRun.Findings(project, output));
    }
}
