using System.Globalization;
using System.Text;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The headings of a page: one for each schema, told apart, and the link to each.</summary>
internal sealed class PageHeadings
{
    private readonly Dictionary<ConfigModel, string> _titles = [];
    private readonly Dictionary<ConfigModel, string> _anchors = [];

    public PageHeadings(List<SchemaPlace> places)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        for (int i = 0; i < places.Count; i++)
        {
            ConfigModel schema = places[i].Schema;
            _titles[schema] = i == 0 ? schema.Section! : IsAmbiguous(places, schema) ? schema.Hierarchy.MetadataName : schema.Name;
            string anchor = AnchorOf(_titles[schema]);
            string unique = anchor;
            for (int copy = 1; !taken.Add(unique); copy++)
            {
                unique = anchor + "-" + copy.ToString(CultureInfo.InvariantCulture);
            }

            _anchors[schema] = unique;
        }
    }

    public string TitleOf(ConfigModel schema) => _titles[schema];

    /// <summary>The text as a link to the schema's heading.</summary>
    /// <param name="schema">The schema, or null where it has no heading on this page.</param>
    /// <param name="text">Markdown.</param>
    public string Link(ConfigModel? schema, string text) =>
        schema is not null && _anchors.TryGetValue(schema, out string? anchor) ? $"[{text}](#{anchor})" : text;

    private static bool IsAmbiguous(List<SchemaPlace> places, ConfigModel schema)
    {
        foreach (SchemaPlace other in places)
        {
            if (!ReferenceEquals(other.Schema, schema) && string.Equals(other.Schema.Name, schema.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // As renderers of Markdown derive it: lower case, punctuation left out, hyphens for spaces.
    private static string AnchorOf(string title)
    {
        var anchor = new StringBuilder(title.Length);
        foreach (char character in title)
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_')
            {
                anchor.Append(char.ToLowerInvariant(character));
            }
            else if (character == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }
}
