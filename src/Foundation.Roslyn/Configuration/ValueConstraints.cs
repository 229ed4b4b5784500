using Foundation.Formats;

namespace Foundation.Roslyn.Configuration;

/// <summary>Which constraints of a field a value violates: a default of its declaration, or a value of a file.</summary>
internal static class ValueConstraints
{
    private static readonly string[] Bounds = ["Min", "ExclusiveMin", "Max", "ExclusiveMax"];

    /// <summary>The names of the violated constraints, in the order in which they are checked.</summary>
    /// <param name="field">The field; of its constraints those that do not fit the type have no effect.</param>
    /// <param name="type">The type of the value: the field's, or that of its elements.</param>
    /// <param name="value">The value.</param>
    /// <param name="patterns">Decides the patterns.</param>
    public static IEnumerable<string> Violated(FieldModel field, TypeModel type, ScalarValue value, PatternMatches patterns)
    {
        if (type.IsOrdered && value.Order is { } order)
        {
            foreach (string bound in Bounds)
            {
                if (field.Find(bound) is { } argument && ScalarValue.Of(type, field.Unit, argument.Value)?.Order is { } limit && !Holds(bound, order.CompareTo(limit)))
                {
                    yield return bound;
                }
            }
        }

        if (type.Kind == TypeKindModel.Text)
        {
            foreach (string constraint in ViolatedByText(field, value.Text, patterns))
            {
                yield return constraint;
            }
        }

        if (field.Find("OneOf") is { } allowed && !IsAllowed(field, type, allowed, value))
        {
            yield return "OneOf";
        }
    }

    private static bool Holds(string bound, int order) => bound switch
    {
        "Min" => order >= 0,
        "ExclusiveMin" => order > 0,
        "Max" => order <= 0,
        _ => order < 0,
    };

    private static bool IsAllowed(FieldModel field, TypeModel type, ArgumentModel allowed, ScalarValue value)
    {
        foreach (LiteralValue candidate in allowed.Values)
        {
            if (ScalarValue.Of(type, field.Unit, candidate) is { } one && one.Identity.Equals(value.Identity))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> ViolatedByText(FieldModel field, string text, PatternMatches patterns)
    {
        int length = CodePoints(text);
        if (length < field.CountOf("MinLength"))
        {
            yield return "MinLength";
        }

        if (length > field.CountOf("MaxLength"))
        {
            yield return "MaxLength";
        }

        if (field.Pattern is { } pattern && !patterns.IsMatch(pattern, text))
        {
            yield return "Pattern";
        }

        if (!HasFormat(field, text))
        {
            yield return "Format";
        }
    }

    // Whether a file or a directory exists is decided where the program runs.
    private static bool HasFormat(FieldModel field, string text) =>
        !Enum.TryParse(field.Format, out FormatKind format)
        || format is FormatKind.DirectoryExists or FormatKind.FileExists
        || FormatCheck.IsValid(format, text.AsSpan());

    // A pair of surrogates is one character.
    private static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }
}
