namespace Foundation.Roslyn.Caching;

/// <summary>A method that names values to be loaded before they are asked for.</summary>
/// <param name="Method">Its name.</param>
/// <param name="MethodId">What tells it from other methods of the class.</param>
/// <param name="Attribute">The attribute, with its number among those of its kind.</param>
/// <param name="Member">The cached method, as written.</param>
/// <param name="State">What was found.</param>
/// <param name="NodeName">The name of the cache that was found.</param>
/// <param name="Key">Its key; null where nothing was found.</param>
/// <param name="Every">How long after one round the next begins.</param>
/// <param name="Shape">What the method takes and returns.</param>
internal sealed record WarmModel(
    string Method,
    string MethodId,
    string Attribute,
    string Member,
    CacheReferenceState State,
    string NodeName,
    CacheKeyModel? Key,
    DurationModel Every,
    WarmShapeModel Shape);

/// <summary>What a method that names keys takes and returns.</summary>
/// <param name="Element">How its elements are keys.</param>
/// <param name="ElementType">Their type in source.</param>
/// <param name="IsStatic">Declared static.</param>
/// <param name="IsAsync">It returns an <c>IAsyncEnumerable&lt;T&gt;</c>.</param>
/// <param name="TakesToken">It takes a <c>CancellationToken</c>.</param>
internal sealed record WarmShapeModel(WarmElement Element, string ElementType, bool IsStatic, bool IsAsync, bool TakesToken);

/// <summary>How an element of what a method returns is a key.</summary>
internal enum WarmElement : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It is the only part of the key.</summary>
    Part,

    /// <summary>A tuple of all parts, in their order.</summary>
    Tuple,

    /// <summary>The generated key.</summary>
    Key,
}
