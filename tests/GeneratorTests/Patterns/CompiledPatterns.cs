using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Foundation.Roslyn;
using Foundation.Roslyn.Patterns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Patterns;

internal delegate bool PatternMethod(ReadOnlySpan<char> text);

/// <summary>Emits many patterns as one class, compiles it in memory, and hands out its methods.</summary>
internal sealed class CompiledPatterns
{
    private readonly Dictionary<string, PatternMethod> _methods = new(StringComparer.Ordinal);

    public CompiledPatterns(IReadOnlyList<string> patterns)
    {
        var writer = new SourceWriter();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        writer.WriteLine("#nullable enable");
        writer.WriteLine("public static class Compiled");
        using (writer.Block())
        {
            for (int i = 0; i < patterns.Count; i++)
            {
                string name = "Pattern" + i.ToString(CultureInfo.InvariantCulture);
                Assert.True(PatternParser.TryParse(patterns[i], out PatternNode? root, out string? error, out _), $"{patterns[i]}: {error}");
                writer.WriteSeparator();
                if (PatternCompiler.TryEmit(writer, root, name))
                {
                    names[patterns[i]] = name;
                }
            }
        }

        Type compiled = Compile(writer.ToString()).GetType("Compiled")!;
        foreach ((string pattern, string name) in names)
        {
            MethodInfo method = compiled.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
            _methods[pattern] = method.CreateDelegate<PatternMethod>();
        }
    }

    /// <summary>The method of a pattern, or null where a regular expression would decide.</summary>
    public PatternMethod? Find(string pattern) => _methods.GetValueOrDefault(pattern);

    private static Assembly Compile(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "CompiledPatterns",
            [CSharpSyntaxTree.ParseText(source)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Foundation.Configuration.ConfigErrors).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) + "\n" + source);
        image.Position = 0;
        // A context of its own, since two assemblies here have one name.
        return new AssemblyLoadContext("Patterns").LoadFromStream(image);
    }
}
