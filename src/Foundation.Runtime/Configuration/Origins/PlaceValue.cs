using System.Globalization;

namespace Foundation.Configuration;

/// <summary>Writes what a source has at a place, as far as it may be shown.</summary>
internal static class PlaceValue
{
    /// <summary>
    /// The value as it is written, or <see langword="null"/> where no field says what it is: it may be a misspelt secret.
    /// </summary>
    public static string? Of(ConfigPlace place, ConfigTree tree, int node)
    {
        if (place.IsSecret)
        {
            return ConfigPrinter.Redacted;
        }

        ref readonly ConfigNode entry = ref tree.Nodes[node];
        return !place.IsKnown ? null : entry.Kind switch
        {
            ConfigNodeKind.Object => Count("an object of {0} {1}", entry.Count, "key"),
            ConfigNodeKind.Array => Count("a list of {0} {1}", entry.Count, "element"),
            ConfigNodeKind.Null => "null",
            // Where an object belongs, whatever else stands may have been meant for a secret in it.
            _ when !place.IsScalar => entry.Length == 0 ? "\"\"" : "no object or list",
            ConfigNodeKind.True => "true",
            ConfigNodeKind.False => "false",
            ConfigNodeKind.String => $"\"{ConfigExplanationText.Plain(tree.ValueText(node))}\"",
            _ => Text(tree.ValueText(node)),
        };
    }

    private static string Text(string text) =>
        text.Length == 0 || text.AsSpan().Trim().Length < text.Length ? $"\"{ConfigExplanationText.Plain(text)}\"" : ConfigExplanationText.Plain(text);

    private static string Count(string format, int count, string unit) =>
        string.Format(CultureInfo.InvariantCulture, format, count, count == 1 ? unit : unit + "s");
}
