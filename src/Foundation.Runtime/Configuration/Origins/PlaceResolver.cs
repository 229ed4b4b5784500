using System.Globalization;
using Foundation.Spelling;

namespace Foundation.Configuration;

/// <summary>Follows a path through a schema, as far as the schema declares it.</summary>
internal sealed class PlaceResolver
{
    private readonly List<PlaceStep> _steps = [];
    private readonly Stack<string> _rest;
    private readonly string _section;
    private ConfigSchemaInfo? _schema;
    private ConfigFieldInfo? _field;
    private int _depth;
    private bool _isSecret;

    private PlaceResolver(ConfigSchemaInfo schema, IEnumerable<string> keys)
    {
        _section = schema.Section!;
        _schema = schema;
        _rest = new Stack<string>(keys.Reverse());
    }

    /// <summary>The place of the keys in a schema with a section.</summary>
    public static ConfigPlace Resolve(ConfigSchemaInfo schema, IEnumerable<string> keys)
    {
        var resolver = new PlaceResolver(schema, keys);
        while (resolver._rest.TryPeek(out string? key))
        {
            if (!resolver.TryStep(key))
            {
                return resolver.Unknown(schema, key);
            }
        }

        return resolver.Known();
    }

    private bool TryStep(string key)
    {
        if (_depth > 0)
        {
            if (_field!.Kind != ConfigValueKind.List || IsIndex(key) || !TryExpand(key))
            {
                Add(new PlaceStep(key, IsElement: true));
                _depth--;
                _schema = _depth == 0 ? _field.Schema?.Invoke() : null;
            }

            return true;
        }

        if (_schema is null)
        {
            return false;
        }

        if (SchemaKeys.Find(_schema, key) is { } field)
        {
            Add(new PlaceStep(field.Key, field));
            _field = field;
            _depth = field.CollectionDepth;
            _isSecret |= SchemaKeys.IsSecret(_schema, field.Key);
            _schema = _depth == 0 ? field.Schema?.Invoke() : null;
            return true;
        }

        if (key.Equals(_schema.Discriminator, StringComparison.OrdinalIgnoreCase))
        {
            Add(new PlaceStep(_schema.Discriminator));
            _schema = null;
            return true;
        }

        return TryExpand(key);
    }

    private void Add(PlaceStep step)
    {
        _rest.Pop();
        _steps.Add(step);
    }

    // Replaces a key by its parts where it is written as errors write paths.
    private bool TryExpand(string key)
    {
        List<string> parts = ConfigPath.SplitKey(key);
        if (parts.Count < 2)
        {
            return false;
        }

        _rest.Pop();
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            _rest.Push(parts[i]);
        }

        return true;
    }

    private ConfigPlace Known() => new()
    {
        Section = _section,
        Steps = [.. _steps],
        IsKnown = true,
        Field = _field,
        IsSecret = _isSecret,
        IsScalar = _depth == 0 && _schema is null,
    };

    private ConfigPlace Unknown(ConfigSchemaInfo root, string key)
    {
        string? nearest = _schema is null ? null : Suggestion.Nearest(key, SchemaKeys.Public(_schema));
        IEnumerable<string> known = _steps.Select(static step => step.Key);
        return new ConfigPlace
        {
            Section = _section,
            Steps = [.. _steps, .. _rest.Select(static rest => new PlaceStep(rest))],
            IsSecret = _isSecret,
            Suggestion = nearest is null ? null : PathOf(root, [.. known, nearest], _rest.Skip(1)),
        };
    }

    /// <summary>A path with what follows it, if that is known and no secret; otherwise without.</summary>
    public static string PathOf(ConfigSchemaInfo root, string[] keys, IEnumerable<string> rest)
    {
        ConfigPlace whole = Resolve(root, [.. keys, .. rest]);
        return whole is { IsKnown: true, IsSecret: false } ? whole.Path : Resolve(root, keys).Path;
    }

    private static bool IsIndex(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
