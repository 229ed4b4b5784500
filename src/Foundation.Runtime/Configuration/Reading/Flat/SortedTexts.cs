using Foundation.Documents;
using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>
/// The texts of a provider that can be enumerated. Asking such a provider for the keys below every path would read
/// all its texts once a path.
/// </summary>
internal sealed class SortedTexts : IFlatTexts
{
    private readonly Dictionary<string, SortedSet<string>> _children = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _texts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="texts">The texts by path.</param>
    /// <param name="section">The path at and below which texts are looked at; empty for all.</param>
    public SortedTexts(IEnumerable<KeyValuePair<string, string?>> texts, string section = "")
    {
        foreach ((string path, string? text) in texts)
        {
            if (!IsWithin(path, section))
            {
                continue;
            }

            _texts[path] = text;
            string child = Shallow(path, section.Length);
            bool isNew = true;
            while (isNew && child.Length > 0)
            {
                int separator = child.LastIndexOf(':');
                string parent = separator < 0 ? "" : child[..separator];
                isNew = ChildrenOf(parent).Add(child[(separator + 1)..]);
                child = parent;
            }
        }
    }

    public IEnumerable<string> ChildKeys(string path) => _children.TryGetValue(path, out SortedSet<string>? keys) ? keys : [];

    public bool TryGet(string path, out string? text) => _texts.TryGetValue(path, out text);

    private static bool IsWithin(string path, string section) =>
        path.StartsWith(section, StringComparison.OrdinalIgnoreCase)
        && (section.Length == 0 || path.Length == section.Length || path[section.Length] == ':');

    // What is nested too deep is refused, however deep it is: there is no need to know all the levels.
    private static string Shallow(string path, int start)
    {
        int separator = start;
        for (int depth = 0; depth <= JsonFileForm.MaximumDepth + 1 && separator >= 0; depth++)
        {
            separator = separator < path.Length ? path.IndexOf(':', separator + 1) : -1;
        }

        return separator < 0 ? path : path[..separator];
    }

    private SortedSet<string> ChildrenOf(string parent)
    {
        if (!_children.TryGetValue(parent, out SortedSet<string>? keys))
        {
            _children[parent] = keys = new SortedSet<string>(ConfigurationKeyComparer.Instance);
        }

        return keys;
    }
}
