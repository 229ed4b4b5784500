namespace Foundation.Caching;

/// <summary>Decides who goes when the memory of a region is full. Guarded by the lock of the region.</summary>
internal abstract class EvictionOrder
{
    public abstract void Add(CacheEntry entry);

    public abstract void Remove(CacheEntry entry);

    /// <summary>Who goes next; still a part of the order.</summary>
    public abstract CacheEntry? Victim();

    /// <summary>All entries one after the other, round after round, with a <see langword="null"/> now and then; others may come and go meanwhile.</summary>
    public abstract CacheEntry? Next();
}
