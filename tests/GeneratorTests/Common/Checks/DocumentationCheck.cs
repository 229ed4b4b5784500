using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Checks;

/// <summary>
/// A project that writes a documentation file gets the same output, and compiles it without a warning. The blanket
/// <c>#pragma warning disable</c> is taken out for this check: it would hide nullable mistakes and broken references.
/// </summary>
internal static class DocumentationCheck
{
    // Obsolete members are used because the user's declaration names them; not every generated member needs a comment.
    private static readonly string[] Tolerated = ["CS0612", "CS0618", "CS1591", "CS1573"];

    public static void Run(TestProject project, GeneratorRun first)
    {
        CSharpCompilation compilation = TestProject.Compile(project.Texts, DocumentationMode.Diagnose);
        GeneratorRun run = GeneratorRun.Start(project.CreateDriver(DocumentationMode.Diagnose), compilation);
        SameOutput.Check("with a documentation file", first, run);
        if (project.Setup.AllowErrors)
        {
            return;
        }

        IEnumerable<SyntaxTree> trees = run.Sources.Select(static source => TestProject.Parse(
            source.Value.Replace("#pragma warning disable\n", "\n", StringComparison.Ordinal), source.Key, DocumentationMode.Diagnose));
        CompileCheck.Report(
            "The output does not compile cleanly with documentation and without its pragma",
            compilation.AddSyntaxTrees(trees).AddSyntaxTrees(run.CompilersTrees).GetDiagnostics().Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning
                && !Tolerated.Contains(diagnostic.Id)
                && !project.Setup.AllowedWarnings.Contains(diagnostic.Id)),
            run);
    }
}
