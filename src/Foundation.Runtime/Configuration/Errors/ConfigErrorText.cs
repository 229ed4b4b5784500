using Foundation.Formats;

namespace Foundation.Configuration;

/// <summary>
/// The words of errors and warnings: one sentence that says what is demanded, what was found and, where that is not
/// plain, what to do. Written straight into the text of the whole report.
/// </summary>
internal static class ConfigErrorText
{
    public static void AppendMessage(ref TextBuffer text, in ConfigErrorEntry entry)
    {
        if (entry.Rule is { } rule)
        {
            AppendViolation(ref text, rule, entry);
        }
        else if (entry.Field is null)
        {
            AppendKey(ref text, entry.Code, entry.Text);
        }
        else
        {
            AppendUnreadable(ref text, entry, entry.Text);
        }
    }

    private static void AppendViolation(ref TextBuffer text, ConfigRule rule, in ConfigErrorEntry entry)
    {
        switch (rule.Code)
        {
            case ConfigErrorCode.Required:
                text.Append("is required");
                AppendAfter(ref text, " when ", rule.Limit);
                break;
            case ConfigErrorCode.Null:
                text.Append("must not be null");
                break;
            case ConfigErrorCode.Min:
                AppendBound(ref text, "must be at least ", rule, entry);
                break;
            case ConfigErrorCode.Max:
                AppendBound(ref text, "must be at most ", rule, entry);
                break;
            case ConfigErrorCode.ExclusiveMin:
                AppendBound(ref text, "must be more than ", rule, entry);
                break;
            case ConfigErrorCode.ExclusiveMax:
                AppendBound(ref text, "must be less than ", rule, entry);
                break;
            case ConfigErrorCode.MinLength:
                AppendCount(ref text, "must have at least ", rule, "character", entry);
                break;
            case ConfigErrorCode.MaxLength:
                AppendCount(ref text, "must have at most ", rule, "character", entry);
                break;
            case ConfigErrorCode.MinCount:
                AppendCount(ref text, "must have at least ", rule, "element", entry);
                break;
            case ConfigErrorCode.MaxCount:
                AppendCount(ref text, "must have at most ", rule, "element", entry);
                break;
            case ConfigErrorCode.Unique:
                AppendUnique(ref text, rule, entry);
                break;
            case ConfigErrorCode.Pattern:
                AppendBound(ref text, "must match ", rule, entry);
                break;
            case ConfigErrorCode.Format:
                text.Append("must be ").Append(FormatWords.Of(rule.Limit));
                AppendWas(ref text, entry);
                break;
            case ConfigErrorCode.OneOf when entry.Field is { IsSecret: true }:
                text.Append("must be one of the allowed values");
                break;
            case ConfigErrorCode.OneOf:
                AppendBound(ref text, "must be one of ", rule, entry);
                break;
            case ConfigErrorCode.ExactlyOneOf:
                AppendFields(ref text.Append("exactly one of "), rule).Append(" must be set");
                break;
            case ConfigErrorCode.AtMostOneOf:
                AppendFields(ref text.Append("at most one of "), rule).Append(" may be set");
                break;
            default:
                AppendRule(ref text, rule, entry);
                break;
        }
    }

    private static void AppendKey(ref TextBuffer text, ConfigErrorCode code, string? detail)
    {
        switch (code)
        {
            case ConfigErrorCode.UnknownKey:
                text.Append("is not a known key");
                AppendAfter(ref text, "; ", detail);
                break;
            case ConfigErrorCode.DuplicateKey:
                text.Append("is set twice in one source; keys ignore case");
                break;
            case ConfigErrorCode.RenamedKey:
                text.Append("is an earlier name");
                AppendAfter(ref text, "; ", detail);
                break;
            case ConfigErrorCode.Required:
                text.Append("is required");
                AppendAfter(ref text, ": ", detail);
                break;
            case ConfigErrorCode.Null:
                text.Append("must not be null");
                AppendAfter(ref text, "; ", detail);
                break;
            default:
                text.Append(detail ?? "cannot be read");
                break;
        }
    }

    private static void AppendUnreadable(ref TextBuffer text, in ConfigErrorEntry entry, string? detail)
    {
        switch (entry.Code)
        {
            case ConfigErrorCode.Required:
                text.Append("is required");
                break;
            case ConfigErrorCode.Null:
                text.Append("must not be null");
                break;
            case ConfigErrorCode.RenamedKey:
                text.Append("is set under an earlier name");
                AppendAfter(ref text, "; ", detail);
                break;
            case ConfigErrorCode.DeprecatedKey:
                text.Append("is deprecated");
                AppendAfter(ref text, ": ", detail);
                break;
            case ConfigErrorCode.InactiveKey:
                text.Append("has an effect only when ").Append(detail);
                break;
            case ConfigErrorCode.OutOfRange:
                text.Append(detail);
                AppendWas(ref text, entry);
                break;
            case ConfigErrorCode.MissingUnit:
                text.Append("has no unit");
                AppendWas(ref text, entry);
                text.Append("; must be ").Append(detail);
                ConfigErrorRemedy.AppendUnit(ref text, entry);
                break;
            case ConfigErrorCode.UnknownVariant:
                AppendUnknownVariant(ref text, entry, detail);
                break;
            case ConfigErrorCode.Frozen:
                text.Append("cannot change while the program runs; change it in a source and restart");
                break;
            default:
                text.Append("must be ").Append(detail);
                AppendWas(ref text, entry);
                ConfigErrorRemedy.AppendLiteral(ref text, entry);
                break;
        }
    }

    private static void AppendUnknownVariant(ref TextBuffer text, in ConfigErrorEntry entry, string? detail)
    {
        if (entry.ShowsValue)
        {
            ConfigErrorValues.Append(ref text, entry, isCount: false);
            text.Append(' ');
        }

        text.Append(detail);
    }

    private static void AppendBound(ref TextBuffer text, string demand, ConfigRule rule, in ConfigErrorEntry entry)
    {
        text.Append(demand).Append(rule.Limit);
        AppendWas(ref text, entry);
    }

    private static void AppendCount(ref TextBuffer text, string demand, ConfigRule rule, string noun, in ConfigErrorEntry entry)
    {
        text.Append(demand).Append(rule.Limit).Append(' ').Append(noun);
        if (rule.Limit != "1")
        {
            text.Append('s');
        }

        if (entry.ShowsValue)
        {
            ConfigErrorValues.Append(ref text.Append(entry.Value == ConfigErrorValue.Integer ? ", has " : ", was "), entry, isCount: true);
        }
    }

    private static void AppendUnique(ref TextBuffer text, ConfigRule rule, in ConfigErrorEntry entry)
    {
        text.Append("must not repeat ").Append(string.IsNullOrEmpty(rule.Limit) ? "an element" : rule.Limit);
        if (entry.ShowsValue && entry.Value == ConfigErrorValue.Integer)
        {
            ConfigErrorValues.Append(ref text.Append(", element ["), entry, isCount: true);
            text.Append("] does");
        }
        else
        {
            AppendWas(ref text, entry);
        }
    }

    private static void AppendRule(ref TextBuffer text, ConfigRule rule, in ConfigErrorEntry entry)
    {
        if (entry.Reference is Type thrown)
        {
            text.Append("the rule threw ").Append(thrown.Name);
        }
        else
        {
            text.Append(rule.Limit ?? "the rule does not hold");
        }

        AppendFields(ref text.Append(" (rule ").Append(rule.Name).Append(" over "), rule).Append(')');
    }

    private static ref TextBuffer AppendFields(ref TextBuffer text, ConfigRule rule)
    {
        for (int i = 0; i < rule.Fields.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(rule.Fields[i].Key);
        }

        return ref text;
    }

    private static void AppendWas(ref TextBuffer text, in ConfigErrorEntry entry)
    {
        if (entry.ShowsValue)
        {
            ConfigErrorValues.Append(ref text.Append(", was "), entry, isCount: false);
        }
    }

    private static void AppendAfter(ref TextBuffer text, string separator, string? detail)
    {
        if (!string.IsNullOrEmpty(detail))
        {
            text.Append(separator).Append(detail);
        }
    }
}
