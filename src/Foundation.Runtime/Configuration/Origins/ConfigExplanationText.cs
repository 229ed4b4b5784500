using System.Text;

namespace Foundation.Configuration;

/// <summary>Writes an explanation for people: the value, then who set it, whom that overrode, and what to know about it.</summary>
internal static class ConfigExplanationText
{
    private const int LabelWidth = 12;
    private const int MaxLength = 200;
    private const string NotShown = "(not shown)";

    public static string Of(ConfigExplanation explanation)
    {
        List<(string Label, string Place, string Text)> rows = [.. Rows(explanation)];
        int placeWidth = rows.Max(static row => (int?)row.Place.Length) is > 0 and int longest ? longest + 2 : 0;
        var text = new StringBuilder(Title(explanation)).Append('\n');
        foreach ((string label, string place, string value) in rows)
        {
            text.Append($"  {label.PadRight(LabelWidth)}{place.PadRight(placeWidth)}{value}".TrimEnd()).Append('\n');
        }

        foreach (string remark in Remarks(explanation))
        {
            text.Append("  ").Append(remark).Append('\n');
        }

        return text.ToString();
    }

    public static string Of(ConfigContribution item) => $"{Label(item.Kind)} {item.Origin} {TextOf(item)}".TrimEnd();

    /// <summary>A text on one line, without what drives a terminal.</summary>
    public static string Plain(string text)
    {
        var buffer = new TextBuffer(64);
        ConfigErrorQuotation.AppendPlain(ref buffer, text, MaxLength);
        return buffer.ToStringAndFree();
    }

    private static string Title(ConfigExplanation explanation)
    {
        string path = Plain(explanation.Path);
        if (!explanation.IsKnown)
        {
            string what = explanation.Section is null ? "belongs to no schema" : "is not a known key";
            return explanation.Suggestion is { } suggestion ? $"{path} {what}; did you mean {suggestion}?" : $"{path} {what}";
        }

        bool isSet = explanation.Contributions.Any(static item => item.Kind is ConfigContributionKind.Set);
        return (explanation.ValueInUse ?? explanation.Value) is { } value ? $"{path} = {value}"
            : isSet && explanation.IsRejected ? $"{path} is not valid"
            : isSet ? $"{path} is set"
            : $"{path} is not set";
    }

    private static IEnumerable<(string Label, string Place, string Text)> Rows(ConfigExplanation explanation)
    {
        if (explanation.IsOutdated)
        {
            yield return ("in use", "not what the sources say", explanation.ValueInUse ?? "nothing");
        }

        foreach (ConfigContribution item in explanation.Contributions)
        {
            yield return (Label(item.Kind), item.Origin.ToString(), TextOf(item));
        }

        if (explanation.IsDefault || explanation.Default is not null)
        {
            yield return ("default", explanation.IsDefault ? "set by nobody" : "", explanation.Default ?? explanation.Value ?? "");
        }
    }

    private static IEnumerable<string> Remarks(ConfigExplanation explanation)
    {
        if (explanation.IsInactive)
        {
            string reason = explanation.Condition is { } condition ? $"has an effect only when {condition}" : "an object around it has no effect";
            yield return Remark("inactive", reason);
        }

        if (explanation.Field?.Deprecated is { } deprecated)
        {
            yield return Remark("deprecated", deprecated);
        }

        foreach (string problem in explanation.Problems)
        {
            yield return Remark("problem", problem);
        }
    }

    private static string Remark(string label, string text) => label.PadRight(LabelWidth) + text;

    private static string TextOf(ConfigContribution item)
    {
        if (item.Kind == ConfigContributionKind.Unreadable)
        {
            return item.Remark ?? "";
        }

        string earlier = item.EarlierKey is { } key ? $"  (under its earlier name {key})" : "";
        string remark = item.Remark is { } text ? $"  ({text})" : "";
        return (item.Value ?? NotShown) + earlier + remark;
    }

    private static string Label(ConfigContributionKind kind) => kind switch
    {
        ConfigContributionKind.Set => "set by",
        ConfigContributionKind.Merged => "merged",
        ConfigContributionKind.Overridden => "overridden",
        ConfigContributionKind.Hidden => "hidden",
        _ => "unreadable",
    };
}
