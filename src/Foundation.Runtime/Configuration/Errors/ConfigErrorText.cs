using System.Text;

namespace Foundation.Configuration;

/// <summary>
/// The words of errors and warnings: one sentence that says what is demanded, what was found and, where that is not
/// plain, what to do. Written straight into the text of the whole report.
/// </summary>
internal static class ConfigErrorText
{
    public static void AppendMessage(StringBuilder text, in ConfigErrorEntry entry)
    {
        if (entry.Detail is ConfigRule rule)
        {
            AppendViolation(text, rule, entry);
        }
        else if (entry.Field is null)
        {
            AppendKey(text, entry.Code, entry.Detail as string);
        }
        else
        {
            AppendUnreadable(text, entry, entry.Detail as string);
        }
    }

    private static void AppendViolation(StringBuilder text, ConfigRule rule, in ConfigErrorEntry entry)
    {
        switch (rule.Code)
        {
            case ConfigErrorCode.Required:
                text.Append("is required");
                AppendAfter(text, " when ", rule.Limit);
                break;
            case ConfigErrorCode.Null:
                text.Append("must not be null");
                break;
            case ConfigErrorCode.Min:
                AppendBound(text, "must be at least ", rule, entry);
                break;
            case ConfigErrorCode.Max:
                AppendBound(text, "must be at most ", rule, entry);
                break;
            case ConfigErrorCode.ExclusiveMin:
                AppendBound(text, "must be more than ", rule, entry);
                break;
            case ConfigErrorCode.ExclusiveMax:
                AppendBound(text, "must be less than ", rule, entry);
                break;
            case ConfigErrorCode.MinLength:
                AppendCount(text, "must have at least ", rule, "character", entry);
                break;
            case ConfigErrorCode.MaxLength:
                AppendCount(text, "must have at most ", rule, "character", entry);
                break;
            case ConfigErrorCode.MinCount:
                AppendCount(text, "must have at least ", rule, "element", entry);
                break;
            case ConfigErrorCode.MaxCount:
                AppendCount(text, "must have at most ", rule, "element", entry);
                break;
            case ConfigErrorCode.Unique:
                AppendUnique(text, rule, entry);
                break;
            case ConfigErrorCode.Pattern:
                AppendBound(text, "must match ", rule, entry);
                break;
            case ConfigErrorCode.Format:
                text.Append("must be ").Append(ConfigFormatNames.Of(rule.Limit));
                AppendWas(text, entry);
                break;
            case ConfigErrorCode.OneOf:
                AppendBound(text, "must be one of ", rule, entry);
                break;
            case ConfigErrorCode.ExactlyOneOf:
                AppendFields(text.Append("exactly one of "), rule).Append(" must be set");
                break;
            case ConfigErrorCode.AtMostOneOf:
                AppendFields(text.Append("at most one of "), rule).Append(" may be set");
                break;
            default:
                AppendRule(text, rule, entry);
                break;
        }
    }

    private static void AppendKey(StringBuilder text, ConfigErrorCode code, string? detail)
    {
        switch (code)
        {
            case ConfigErrorCode.UnknownKey:
                text.Append("is not a known key");
                AppendAfter(text, "; ", detail);
                break;
            case ConfigErrorCode.DuplicateKey:
                text.Append("is set twice in one source; keys ignore case");
                break;
            case ConfigErrorCode.RenamedKey:
                text.Append("is an earlier name");
                AppendAfter(text, "; ", detail);
                break;
            case ConfigErrorCode.Required:
                text.Append("is required");
                AppendAfter(text, ": ", detail);
                break;
            case ConfigErrorCode.Null:
                text.Append("must not be null");
                AppendAfter(text, "; ", detail);
                break;
            default:
                text.Append(detail ?? "cannot be read");
                break;
        }
    }

    private static void AppendUnreadable(StringBuilder text, in ConfigErrorEntry entry, string? detail)
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
                AppendAfter(text, "; ", detail);
                break;
            case ConfigErrorCode.DeprecatedKey:
                text.Append("is deprecated");
                AppendAfter(text, ": ", detail);
                break;
            case ConfigErrorCode.InactiveKey:
                text.Append("has no effect");
                AppendAfter(text, ": ", detail);
                break;
            case ConfigErrorCode.OutOfRange:
                text.Append(detail);
                AppendWas(text, entry);
                break;
            case ConfigErrorCode.MissingUnit:
                text.Append("has no unit");
                AppendWas(text, entry);
                text.Append("; must be ").Append(detail);
                ConfigErrorRemedy.AppendUnit(text, entry);
                break;
            case ConfigErrorCode.UnknownVariant:
                text.Append(detail);
                break;
            default:
                text.Append("must be ").Append(detail);
                AppendWas(text, entry);
                ConfigErrorRemedy.AppendLiteral(text, entry);
                break;
        }
    }

    private static void AppendBound(StringBuilder text, string demand, ConfigRule rule, in ConfigErrorEntry entry)
    {
        text.Append(demand).Append(rule.Limit);
        AppendWas(text, entry);
    }

    private static void AppendCount(StringBuilder text, string demand, ConfigRule rule, string noun, in ConfigErrorEntry entry)
    {
        text.Append(demand).Append(rule.Limit).Append(' ').Append(noun);
        if (rule.Limit != "1")
        {
            text.Append('s');
        }

        if (entry.Value != ConfigErrorValue.None)
        {
            ConfigErrorValues.Append(text.Append(entry.Value == ConfigErrorValue.Integer ? ", has " : ", was "), entry, isCount: true);
        }
    }

    private static void AppendUnique(StringBuilder text, ConfigRule rule, in ConfigErrorEntry entry)
    {
        text.Append("must not repeat ").Append(string.IsNullOrEmpty(rule.Limit) ? "an element" : rule.Limit);
        if (entry.Value == ConfigErrorValue.Integer)
        {
            ConfigErrorValues.Append(text.Append(", element ["), entry, isCount: true);
            text.Append("] does");
        }
        else
        {
            AppendWas(text, entry);
        }
    }

    private static void AppendRule(StringBuilder text, ConfigRule rule, in ConfigErrorEntry entry)
    {
        if (entry.Reference is Type thrown)
        {
            text.Append("the rule threw ").Append(thrown.Name);
        }
        else
        {
            text.Append(rule.Limit ?? "the rule does not hold");
        }

        AppendFields(text.Append(" (rule ").Append(rule.Name).Append(" over "), rule).Append(')');
    }

    private static StringBuilder AppendFields(StringBuilder text, ConfigRule rule)
    {
        for (int i = 0; i < rule.Fields.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(rule.Fields[i].Key);
        }

        return text;
    }

    private static void AppendWas(StringBuilder text, in ConfigErrorEntry entry)
    {
        if (entry.Value != ConfigErrorValue.None)
        {
            ConfigErrorValues.Append(text.Append(", was "), entry, isCount: false);
        }
    }

    private static void AppendAfter(StringBuilder text, string separator, string? detail)
    {
        if (!string.IsNullOrEmpty(detail))
        {
            text.Append(separator).Append(detail);
        }
    }
}
