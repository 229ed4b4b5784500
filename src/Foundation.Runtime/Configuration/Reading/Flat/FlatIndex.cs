using System.Text;
using Foundation.Documents;
using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>
/// Indexes a source that knows only texts: environment variables, arguments, memory, any foreign provider. A key with
/// keys below it is an object; its own text, if it has one, does not count.
/// </summary>
internal struct FlatIndex
{
    private readonly IFlatTexts _texts;
    private readonly List<int> _starts = [];
    private readonly MemoryStream _bytes = new();
    private ConfigTreeBuilder _builder = new(64);
    private string? _tooDeep;

    private FlatIndex(IFlatTexts texts) => _texts = texts;

    /// <summary>Indexes what stands below a path, or everything where the path is empty; the tree is empty where nothing does.</summary>
    public static ConfigTree Read(IFlatTexts texts, string path, FlatOrigins origins)
    {
        var index = new FlatIndex(texts);
        index.Add(path, path, 0, -1);
        var source = new FlatSource(index._bytes.ToArray(), [.. index._starts], origins);
        ConfigNode[] nodes = index._builder.Finish();
        if (index._tooDeep is { } deep)
        {
            return new ConfigTree([], [source])
            {
                Faults = [new ConfigFault(ConfigErrorCode.Malformed, origins.Name, JsonFileForm.TooDeep, origins.Of(deep))],
            };
        }

        bool isNothing = nodes[0].Kind == ConfigNodeKind.Object && nodes[0].Count == 0;
        return new ConfigTree(isNothing ? [] : nodes, [source]);
    }

    private int Add(string path, string key, int depth, int previous)
    {
        int index = _builder.Add(Entry(path, key), previous);
        int last = -1;
        string? lastKey = null;
        foreach (string childKey in _texts.ChildKeys(path))
        {
            if (depth >= JsonFileForm.MaximumDepth)
            {
                _tooDeep ??= path;
                break;
            }

            // Keys come sorted, once for every text below them.
            if (!string.Equals(childKey, lastKey, StringComparison.OrdinalIgnoreCase))
            {
                string childPath = path.Length == 0 ? childKey : ConfigurationPath.Combine(path, childKey);
                last = Add(childPath, childKey, depth + 1, last);
                lastKey = childKey;
                _builder[index].Count++;
            }
        }

        if (_builder[index].Count > 0 || !_texts.TryGet(path, out string? text))
        {
            _builder[index].Kind = ConfigNodeKind.Object;
        }
        else if (text is null)
        {
            _builder[index].Kind = ConfigNodeKind.Null;
        }
        else
        {
            _builder[index].Kind = ConfigNodeKind.Text;
            _builder[index].Start = (int)_bytes.Length;
            _builder[index].Length = Encoding.UTF8.GetByteCount(text);
            _bytes.Write(Encoding.UTF8.GetBytes(text));
        }

        return index;
    }

    // The whole path stands in the bytes, ending with the key.
    private readonly ConfigNode Entry(string path, string key)
    {
        _starts.Add((int)_bytes.Length);
        _bytes.Write(Encoding.UTF8.GetBytes(path));
        int length = Encoding.UTF8.GetByteCount(key);
        return new ConfigNode { KeyStart = (int)_bytes.Length - length, KeyLength = length, Flags = ConfigNodeFlags.Flat };
    }
}
