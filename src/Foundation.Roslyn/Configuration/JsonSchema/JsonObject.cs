using System.Text;

namespace Foundation.Roslyn.Configuration;

/// <summary>A JSON object under construction: its members in the order in which they were first set.</summary>
internal sealed class JsonObject
{
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public bool IsEmpty => _keys.Count == 0;

    public IReadOnlyList<string> Keys => _keys;

    /// <summary>Sets a member to JSON; what stood there before is replaced.</summary>
    public JsonObject Set(string key, string json)
    {
        if (!_values.ContainsKey(key))
        {
            _keys.Add(key);
        }

        _values[key] = json;
        return this;
    }

    /// <summary>Sets a member to a text.</summary>
    public JsonObject SetText(string key, string text) => Set(key, JsonText.Quote(text));

    /// <summary>The JSON of a member, or null.</summary>
    public string? Find(string key) => _values.TryGetValue(key, out string? json) ? json : null;

    public void Remove(string key)
    {
        if (_values.Remove(key))
        {
            _keys.Remove(key);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder("{");
        foreach (string key in _keys)
        {
            text.Append(text.Length > 1 ? "," : "").Append(JsonText.Quote(key)).Append(':').Append(_values[key]);
        }

        return text.Append('}').ToString();
    }

    /// <summary>A JSON array of JSON values.</summary>
    public static string Array(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";
}
