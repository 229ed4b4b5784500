namespace Foundation.Caching;

/// <summary>A node as its graph sees it, whatever its keys and values.</summary>
internal interface IGraphNode
{
    string Name { get; }

    /// <summary>Whether other processes, or a later one, know it by its name.</summary>
    bool IsKnownByName { get; }

    /// <summary>Whether an old value would be a danger.</summary>
    bool IsSecurityRelevant { get; }

    IReadOnlyList<string> Tags { get; }

    /// <summary>Invalidates all values, here and in the processes that share them.</summary>
    void InvalidateAll();

    /// <summary>Begins a new epoch for a stripe, or for <see cref="EpochField.All"/>, here only.</summary>
    void Begin(int stripe);
}
