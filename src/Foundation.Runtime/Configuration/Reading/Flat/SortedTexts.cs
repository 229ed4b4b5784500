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

    public SortedTexts(IEnumerable<KeyValuePair<string, string?>> texts)
    {
        foreach ((string path, string? text) in texts)
        {
            _texts[path] = text;
            string child = path;
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

    private SortedSet<string> ChildrenOf(string parent)
    {
        if (!_children.TryGetValue(parent, out SortedSet<string>? keys))
        {
            _children[parent] = keys = new SortedSet<string>(ConfigurationKeyComparer.Instance);
        }

        return keys;
    }
}
