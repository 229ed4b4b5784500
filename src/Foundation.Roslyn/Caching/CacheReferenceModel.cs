namespace Foundation.Roslyn.Caching;

/// <summary>That a method names a cached one.</summary>
/// <param name="Attribute">The attribute, with its number among those of its kind: <c>CacheDependsOn[1]</c>.</param>
/// <param name="Member">The name as written.</param>
/// <param name="Owner">The other class in source; empty where it is the same.</param>
/// <param name="OwnerName">The class in messages.</param>
/// <param name="OwnerKey">The class by its name in metadata, which tells it from all others.</param>
/// <param name="State">What was found.</param>
/// <param name="NodeName">The name of the cache that was found.</param>
/// <param name="Key">Its key; null where nothing was found.</param>
/// <param name="Map">From where its parts come, where it is said.</param>
/// <param name="MapText">What is written of that.</param>
/// <param name="All">Whether all of its values are meant.</param>
internal sealed record CacheReferenceModel(
    string Attribute,
    string Member,
    string Owner,
    string OwnerName,
    string OwnerKey,
    CacheReferenceState State,
    string NodeName,
    CacheKeyModel? Key,
    EquatableArray<KeyMapping> Map,
    string MapText,
    bool All)
{
    /// <summary>Whether no part of a key is needed.</summary>
    public bool IsWhole => All || Key is { Form: CacheKeyForm.None };

    public string NodeKey => $"{OwnerKey}.{NodeName}";
}

/// <summary>From where a part of another key comes.</summary>
/// <param name="Part">The part of the other key.</param>
/// <param name="Source">The own parameter.</param>
internal readonly record struct KeyMapping(string Part, string Source);

/// <summary>What a name of a cached method has led to.</summary>
internal enum CacheReferenceState : byte
{
    Found,

    /// <summary>Not even a method.</summary>
    NoMember,

    /// <summary>A method that is not cached.</summary>
    NotCached,

    /// <summary>Several cached methods of that name.</summary>
    Ambiguous,

    /// <summary>A class without <c>[Aspects]</c>, or one that cannot be seen.</summary>
    NoAspects,
}
