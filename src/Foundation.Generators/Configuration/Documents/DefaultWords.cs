using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>What a field holds where its key is absent, as a table's cell says it.</summary>
internal static class DefaultWords
{
    // A longer expression says less than its absence.
    private const int LongestExpression = 60;

    public static string Of(FieldModel field)
    {
        if (field.IsRequired)
        {
            return "*required*";
        }

        if (field.IsSecret)
        {
            return "";
        }

        if (field.Default is null or { Kind: LiteralKind.Null })
        {
            return field.Type.IsNullable && !field.IsExternal ? MarkdownText.Code("null") : "";
        }

        if (FieldKinds.DefaultText(field) is { } value)
        {
            return MarkdownText.Code(value.Length == 0 ? "\"\"" : value);
        }

        string expression = string.Join(" ", field.Default.Value.Text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        bool isEmptyObject = field.Type.Kind == TypeKindModel.Schema && expression.StartsWith("new", StringComparison.Ordinal) && expression.EndsWith("()", StringComparison.Ordinal);
        return isEmptyObject ? MarkdownText.Code("{}")
            : expression.Length <= LongestExpression ? MarkdownText.Code(expression)
            : "*computed*";
    }
}
