using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Foundation.Roslyn.Patterns;

namespace Foundation.Generators.Configuration;

/// <summary>Writes the method that decides whether a text matches a field's pattern.</summary>
internal static class PatternEmitter
{
    private const string Regex = "global::System.Text.RegularExpressions.";

    public static string MethodOf(FieldModel field) => $"Matches{field.Name}";

    public static void Write(SourceWriter writer, FieldModel field)
    {
        if (!PatternParser.TryParse(field.Pattern!, out PatternNode? root, out _, out _))
        {
            return;
        }

        string method = MethodOf(field);
        writer.WriteSeparator();
        writer.WriteLine($"// {CSharpLiteral.String(field.Pattern)}");
        if (PatternCompiler.TryEmit(writer, root, method))
        {
            return;
        }

        // Interpreted: building one without backtracking costs more than the check ever would. The timeout bounds the rest.
        writer.WriteLine($"private static bool {method}(global::System.ReadOnlySpan<char> text) => global::Foundation.Configuration.ConfigChecks.IsMatch({method}Regex, text);");
        writer.WriteSeparator();
        writer.WriteLine($"private static readonly {Regex}Regex {method}Regex = new(");
        writer.Indent();
        writer.WriteLine($"{CSharpLiteral.String(PatternText.ToDotNet(root))},");
        writer.WriteLine($"{Regex}RegexOptions.CultureInvariant,");
        writer.WriteLine("global::System.TimeSpan.FromMilliseconds(250));");
        writer.Unindent();
    }
}
