namespace Foundation.Roslyn.Caching;

/// <summary>What one <c>[Aspects]</c> class caches and invalidates.</summary>
/// <param name="Region">What its caches share.</param>
/// <param name="Members">The cached methods, in declared order.</param>
/// <param name="Invalidations">What its methods invalidate.</param>
/// <param name="WarmUps">What is to be loaded before somebody asks for it.</param>
/// <param name="Stray">The ids of methods that have <c>[CacheDependsOn]</c>, but are not cached.</param>
internal sealed record CacheModel(
    CacheRegionModel Region,
    EquatableArray<CachedModel> Members,
    EquatableArray<InvalidationModel> Invalidations,
    EquatableArray<WarmModel> WarmUps,
    EquatableArray<string> Stray);

/// <summary>A method with <c>[Cached]</c>.</summary>
/// <param name="MethodId">The method, by <c>AspectMethodModel.Id</c>.</param>
/// <param name="NodeName">The name of its cache.</param>
/// <param name="Key">What it is found by.</param>
/// <param name="Options">How they are kept.</param>
/// <param name="LeavesMemory">Whether they are kept elsewhere too.</param>
/// <param name="KeyFormat">How the parts of the key leave the process, one for each; empty where values stay in memory.</param>
/// <param name="Weight">How its values are sized.</param>
/// <param name="Mutable">What could be changed in its values; null where nothing could.</param>
/// <param name="IsVisible">Whether the types of the key and the value are at least internal.</param>
/// <param name="IsNamedOnce">Whether no cache before it has the same name.</param>
/// <param name="DependsOn">On what its values depend, as declared.</param>
internal sealed record CachedModel(
    string MethodId,
    string NodeName,
    CacheKeyModel Key,
    CacheOptionsModel Options,
    bool LeavesMemory,
    EquatableArray<KeyFormatModel> KeyFormat,
    WeightModel Weight,
    MutableModel? Mutable,
    bool IsVisible,
    bool IsNamedOnce,
    EquatableArray<CacheReferenceModel> DependsOn);

/// <summary>That a method invalidates values of a cached one.</summary>
/// <param name="MethodId">The method, by <c>AspectMethodModel.Id</c>.</param>
/// <param name="Target">What is invalidated.</param>
internal sealed record InvalidationModel(string MethodId, CacheReferenceModel Target);
