using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Lifecycle.Generating;

/// <summary>Services of another assembly, which was compiled with its generated part.</summary>
public sealed class ServiceAssemblyTests
{
    private const string Library = """
        using Foundation.Lifecycle;

        namespace Library;

        [ManagedService(Name = "library database")] public sealed partial class Database { [ShutdownHook] private void Close() { } }

        public abstract class Shared { [ShutdownHook] protected void Flush() { } [ShutdownHook] private void Hidden() { } }
        """;

    [Fact]
    public void Service__when_it_depends_on_one_of_another_assembly__then_it_names_it_and_both_modules_register()
    {
        GeneratorRun run = Run("""
            using Foundation.Lifecycle;

            namespace Application;

            [ManagedService(DependsOn = [typeof(Library.Database)])] public sealed partial class Orders;
            """);
        Assert.Contains("DependsOn = [\"library database\"],", run.Sources["Application.Orders.Lifecycle.g.cs"], StringComparison.Ordinal);
        Assert.Contains("builder.AddModule<global::Foundation.Generated.LibraryModule>();", run.Sources["Application.Module.g.cs"], StringComparison.Ordinal);
        Assert.Contains("// Level 1\n", run.Sources["Foundation.Lifecycle.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Service__when_its_base_type_is_of_another_assembly__then_what_it_can_call_counts()
    {
        GeneratorRun run = Run("using Foundation.Lifecycle; namespace Application; [ManagedService] public sealed partial class Orders : Library.Shared;");
        string text = run.Sources["Application.Orders.Lifecycle.g.cs"];
        Assert.Contains("service.Flush();", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string source)
    {
        using MemoryStream image = new();
        Assert.True(Compile("Library", Library, out _).Emit(image).Success);
        _ = Compile("Application", source, out GeneratorRun run, MetadataReference.CreateFromImage(image.ToArray()));
        return run;
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
