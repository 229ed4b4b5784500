using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The sections of a file as nested objects.</summary>
internal sealed class SectionTree
{
    private readonly SortedDictionary<string, SectionTree> _children = new(StringComparer.Ordinal);
    private string? _schema;

    public void Add(ReadOnlySpan<string> path, string schema)
    {
        if (path.IsEmpty)
        {
            _schema = schema;
            return;
        }

        if (!_children.TryGetValue(path[0], out SectionTree? child))
        {
            _children[path[0]] = child = new SectionTree();
        }

        child.Add(path.Slice(1), schema);
    }

    public string ToJson()
    {
        if (_schema is not null && _children.Count == 0)
        {
            return _schema;
        }

        var properties = new JsonObject();
        foreach (KeyValuePair<string, SectionTree> child in _children)
        {
            properties.Set(child.Key, child.Value.ToJson());
        }

        JsonObject open = new JsonObject().SetText("type", "object").Set("properties", properties.ToString());
        return _schema is null ? open.ToString() : new JsonObject().Set("allOf", JsonObject.Array([_schema, open.ToString()])).ToString();
    }
}
