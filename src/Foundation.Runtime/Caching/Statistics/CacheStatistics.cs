namespace Foundation.Caching;

/// <summary>What a node has done since it was made. Counts may lag behind by what is going on.</summary>
/// <param name="Hits">Reads that found a value.</param>
/// <param name="Absent">Reads that found none.</param>
/// <param name="Expired">Reads that found one that was no longer fresh.</param>
/// <param name="Invalidated">Reads that found one that was no longer valid.</param>
/// <param name="FalseInvalidations">Of these, those that another key of the same stripe has caused, as far as it can be told.</param>
/// <param name="Loads">Loads that ended well.</param>
/// <param name="FailedLoads">Loads that threw or were cancelled.</param>
/// <param name="LoadTime">What the loads that ended well have taken together.</param>
/// <param name="Evictions">Values that were pushed out because the memory of the region was full.</param>
/// <param name="Refused">Values that were not kept because they are larger than an eighth of the memory.</param>
/// <param name="Entries">Values that are in memory now, also those that are not fresh or valid any more.</param>
/// <param name="Bytes">What these take.</param>
public readonly record struct CacheStatistics(
    long Hits, long Absent, long Expired, long Invalidated, long FalseInvalidations, long Loads, long FailedLoads, TimeSpan LoadTime,
    long Evictions, long Refused, long Entries, long Bytes)
{
    /// <summary>Reads that found no value that they could use.</summary>
    public long Misses => Absent + Expired + Invalidated;

    /// <summary>What the loads would have taken that the hits have saved: each as long as a load in the mean.</summary>
    public TimeSpan TimeSaved => Loads == 0 ? TimeSpan.Zero : LoadTime * ((double)Hits / Loads);

    /// <summary>The part of the reads that found a value, from 0 to 1; 0 where there was none.</summary>
    public double HitRate => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);
}
