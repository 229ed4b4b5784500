using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>Writes the method that decides whether a text matches a field's pattern.</summary>
internal static class PatternEmitter
{
    public static string MethodOf(FieldModel field) => $"Matches{field.Name}";

    public static void Write(SourceWriter writer, FieldModel field)
    {
        writer.WriteSeparator();
        writer.WriteLine($"private static bool {MethodOf(field)}(string text) => global::System.Text.RegularExpressions.Regex.IsMatch(text, {CSharpLiteral.String(field.Pattern)});");
    }
}
