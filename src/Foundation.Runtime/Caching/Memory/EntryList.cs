namespace Foundation.Caching;

/// <summary>Entries in the order in which they are to go, linked through themselves. Guarded by the lock of their region.</summary>
internal sealed class EntryList
{
    private CacheEntry? _next;

    public int Count { get; private set; }

    public long Bytes { get; private set; }

    public CacheEntry? Oldest { get; private set; }

    public CacheEntry? Newest { get; private set; }

    public void AddNewest(CacheEntry entry)
    {
        entry.Older = Newest;
        entry.Newer = null;
        if (Newest is null)
        {
            Oldest = entry;
        }
        else
        {
            Newest.Newer = entry;
        }

        Newest = entry;
        Count++;
        Bytes += entry.Bytes;
    }

    public void Remove(CacheEntry entry)
    {
        if (_next == entry)
        {
            _next = entry.Newer;
        }

        if (entry.Older is null)
        {
            Oldest = entry.Newer;
        }
        else
        {
            entry.Older.Newer = entry.Newer;
        }

        if (entry.Newer is null)
        {
            Newest = entry.Older;
        }
        else
        {
            entry.Newer.Older = entry.Older;
        }

        entry.Older = entry.Newer = null;
        Count--;
        Bytes -= entry.Bytes;
    }

    /// <summary>The entries one after the other, and <see langword="null"/> where a round begins. Others may come and go meanwhile.</summary>
    public CacheEntry? Next()
    {
        CacheEntry? entry = _next;
        _next = entry is null ? Oldest : entry.Newer;
        return entry;
    }

    public void MoveToNewest(CacheEntry entry)
    {
        if (entry != Newest)
        {
            Remove(entry);
            AddNewest(entry);
        }
    }
}
