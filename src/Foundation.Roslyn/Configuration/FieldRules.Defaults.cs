using Foundation.Formats;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private bool SaysRequired => declared.IsRequiredMember || declared.IsTrue("Required");

    private void CheckPresence()
    {
        if (SaysRequired && declared.IsInitialized)
        {
            string how = declared.IsRequiredMember ? "'required'" : "Required";
            AddOnDefault(ConfigRuleIds.RequiredWithDefault, $"is {how}, so that its default is never used", $"remove the default or {how}");
        }
    }

    private void CheckSecret()
    {
        // What is empty is no secret, and what stands in the source of a program is none either.
        if (declared.IsSecret && !SaysRequired && declared.Default is { } value
            && value.Kind is not (LiteralKind.Null or LiteralKind.EmptyList or LiteralKind.Expression or LiteralKind.Boolean)
            && value is not { Kind: LiteralKind.Text, Text: "" })
        {
            AddOnDefault(ConfigRuleIds.SecretWithDefault, "is Secret, but its default stands in the source", "remove the default, so that it must be configured");
        }
    }

    private void CheckDefault()
    {
        if (SaysRequired || declared.Default is not { } value || value.Kind == LiteralKind.Expression)
        {
            return;
        }

        if (value.Kind == LiteralKind.Null)
        {
            if (!declared.Type.IsNullable)
            {
                AddOutside("null, but is not nullable", $"remove the default, so that it is required, or declare '{declared.Type.Display}?'");
            }
        }
        else if (declared.Type.IsCollection)
        {
            if (value.Kind == LiteralKind.EmptyList && Sound("MinCount") is not null && declared.CountOf("MinCount") > 0)
            {
                AddOutside($"{value.Text} with fewer elements than MinCount {CSharpLiteral.Int32(declared.CountOf("MinCount") ?? 0)}");
            }
        }
        else if (LiteralResolver.Resolve(Value, declared.Unit, value) is { } resolved)
        {
            if (BrokenConstraint(resolved, value) is { } broken)
            {
                AddOutside($"{Quote(value)} {broken}");
            }
        }
        else if (value.Kind == LiteralKind.Enum && Value.Enum is { IsFlags: false })
        {
            AddOutside($"{value.Text}, which is no member of {Value.Display}");
        }
    }

    // It would be copied from the documents, and then be refused.
    private void CheckExample()
    {
        if (!declared.Type.IsCollection && Sound("Example") is { Value: var value }
            && LiteralResolver.Resolve(Value, declared.Unit, value) is { } resolved && BrokenConstraint(resolved, value) is { } broken)
        {
            Refuse(ConfigRuleIds.DefaultOutsideConstraint, "Example", $"has Example {Quote(value)} {broken}", "change the example or the constraint");
        }
    }

    private string? BrokenConstraint(ResolvedLiteral resolved, LiteralValue value)
    {
        foreach (string bound in Bounds)
        {
            if (resolved.Order is not null && OrderOf(bound) is { } limit && !Holds(bound, resolved.Order.CompareTo(limit)))
            {
                return $"outside {Words(bound)}";
            }
        }

        if (Sound("OneOf") is { } allowed && !IsAllowed(allowed, resolved))
        {
            return "which OneOf does not list";
        }

        return Value.Kind == TypeKindModel.Text ? BrokenTextConstraint(value.Text) : null;
    }

    private static bool Holds(string bound, int order) => bound switch
    {
        "Min" => order >= 0,
        "ExclusiveMin" => order > 0,
        "Max" => order <= 0,
        _ => order < 0,
    };

    private bool IsAllowed(ArgumentModel allowed, ResolvedLiteral resolved)
    {
        foreach (LiteralValue candidate in allowed.Values)
        {
            if (LiteralResolver.Resolve(Value, declared.Unit, candidate) is { } one && string.Equals(one.Code, resolved.Code, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private string? BrokenTextConstraint(string text)
    {
        int length = CodePoints(text);
        return Sound("MinLength") is not null && length < declared.CountOf("MinLength") ? $"shorter than {Words("MinLength")}"
            : Sound("MaxLength") is not null && length > declared.CountOf("MaxLength") ? $"longer than {Words("MaxLength")}"
            : !HasFormat(text) ? $"that is not of the Format {declared.Format}"
            : !IsMatch(text) ? $"that does not match Pattern {CSharpLiteral.String(declared.Pattern)}"
            : null;
    }

    // Whether a file or a directory exists is decided where the program runs.
    private bool HasFormat(string text) =>
        Sound("Format") is null
        || !Enum.TryParse(declared.Format, out FormatKind format)
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

    private void AddOutside(string problem, string remedy = "change the default or the constraint") =>
        AddOnDefault(ConfigRuleIds.DefaultOutsideConstraint, $"has the default {problem}", remedy);
}
