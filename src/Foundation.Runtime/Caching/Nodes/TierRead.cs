namespace Foundation.Caching;

/// <summary>What the tiers behind the memory answer.</summary>
/// <param name="Key">The key as they know it.</param>
internal readonly record struct TierRead<TValue>(TierKey Key)
{
    public bool IsFound { get; init; }

    public TValue? Value { get; init; }

    /// <summary>How long it is still fresh, in milliseconds.</summary>
    public long Remaining { get; init; }

    /// <summary>Whether it is to be kept in memory.</summary>
    public bool IsForMemory { get; init; }

    /// <summary>Whether it comes from the disk.</summary>
    public bool IsOnDisk { get; init; }

    /// <summary>The epochs on which it depends, and the stamp with which a value that is loaded now may be written; null where it may not.</summary>
    public EpochField[]? Fields { get; init; }

    /// <inheritdoc cref="Fields"/>
    public string? Stamp { get; init; }
}
