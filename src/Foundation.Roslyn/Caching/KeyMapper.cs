using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

/// <summary>Finds for each part of another key the own value from which it comes: by its name, unless another one is given, and its type.</summary>
internal static class KeyMapper
{
    /// <summary>The own parameter for each part of a key; null for a part that has none. Empty where no key is needed.</summary>
    public static List<string?> SourcesOf(CacheReferenceModel target, IReadOnlyList<(string Name, string Type)> own)
    {
        List<string?> sources = [];
        if (!target.IsWhole && target.Key is { } key)
        {
            foreach (KeyPartModel part in key.Parts)
            {
                sources.Add(SourceOf(part, target, own));
            }
        }

        return sources;
    }

    /// <summary>Whether all parts have their values.</summary>
    public static bool CanMap(CacheReferenceModel target, IReadOnlyList<(string Name, string Type)> own) =>
        target.State == CacheReferenceState.Found && !SourcesOf(target, own).Contains(null);

    /// <summary>What a method can take the parts of a key from.</summary>
    public static List<(string Name, string Type)> ValuesOf(EquatableArray<AspectParameterModel> parameters)
    {
        List<(string, string)> values = [];
        foreach (AspectParameterModel parameter in parameters)
        {
            values.Add((parameter.Name, parameter.Type));
        }

        return values;
    }

    /// <summary>What a dependant can take the parts of a key from.</summary>
    public static List<(string Name, string Type)> ValuesOf(CacheKeyModel key)
    {
        List<(string, string)> values = [];
        foreach (KeyPartModel part in key.Parts)
        {
            values.Add((part.Name, part.Type));
        }

        return values;
    }

    /// <summary>The name of the own parameter that a part is to come from.</summary>
    public static string WantedSource(CacheReferenceModel target, KeyPartModel part)
    {
        foreach (KeyMapping mapping in target.Map)
        {
            if (string.Equals(mapping.Part, part.Name, StringComparison.Ordinal))
            {
                return mapping.Source;
            }
        }

        return part.Name;
    }

    private static string? SourceOf(KeyPartModel part, CacheReferenceModel target, IReadOnlyList<(string Name, string Type)> own)
    {
        string wanted = WantedSource(target, part);
        foreach ((string name, string type) in own)
        {
            if (string.Equals(name, wanted, StringComparison.Ordinal) && string.Equals(type, part.Type, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
