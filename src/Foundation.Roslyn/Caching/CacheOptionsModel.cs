namespace Foundation.Roslyn.Caching;

/// <summary>How the values of a cached method are kept.</summary>
/// <param name="Ttl">How long a value is fresh.</param>
/// <param name="TtlFrom">The method that tells it from the value; null for none.</param>
/// <param name="Sliding">How long after its last use a value is still fresh; 0 where uses make no difference.</param>
/// <param name="Stale">How long after that it may be served.</param>
/// <param name="Refresh">Whether it is loaded anew before it ends; null where nothing is said.</param>
/// <param name="NegativeTtl">How long an exception is kept; 0 for not at all.</param>
/// <param name="Timeout">How long a load may take; 0 for no limit.</param>
/// <param name="CacheNull">Whether null is kept.</param>
/// <param name="SecurityRelevant">Whether an old value would be a danger.</param>
/// <param name="Tags">The names by which it is invalidated too.</param>
/// <param name="Tiers">Where values are kept; null where nothing is said.</param>
internal sealed record CacheOptionsModel(
    DurationModel Ttl,
    ValueMethodModel? TtlFrom,
    DurationModel Sliding,
    DurationModel Stale,
    EnumModel? Refresh,
    DurationModel NegativeTtl,
    DurationModel Timeout,
    bool CacheNull,
    bool SecurityRelevant,
    EquatableArray<string> Tags,
    EnumModel? Tiers);

/// <summary>A static method of the class that is named to look at a value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsFound">Whether there is one that takes the value and returns what it must.</param>
internal sealed record ValueMethodModel(string Name, bool IsFound);

/// <summary>The region that the caches of a class share.</summary>
/// <param name="Memory">What they may take in memory; null where nothing is said.</param>
/// <param name="Policy">What goes when it is full; null where nothing is said.</param>
/// <param name="Disk">What they may take on the disk; null where they are not kept there.</param>
/// <param name="IsDistributed">Whether other processes share them.</param>
internal sealed record CacheRegionModel(SizeModel? Memory, EnumModel? Policy, SizeModel? Disk, bool IsDistributed)
{
    /// <summary>Where a class says nothing.</summary>
    public static readonly CacheRegionModel Default = new(null, null, null, IsDistributed: false);

    public bool IsInMemoryOnly => Disk is null && !IsDistributed;

    /// <summary>Whether values that are kept like this leave the memory.</summary>
    public bool Takes(CacheOptionsModel options)
    {
        int tiers = options.Tiers?.Value ?? CacheTierBits.All;
        return (Disk is not null && (tiers & CacheTierBits.Disk) != 0 && !options.SecurityRelevant) || (IsDistributed && (tiers & CacheTierBits.Distributed) != 0);
    }
}
