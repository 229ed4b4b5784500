namespace Foundation.Caching;

/// <summary>
/// The least recently used goes. A hit leaves a mark instead of taking a lock; who is marked when its turn comes goes to the end of the queue
/// (the clock algorithm; Corbató 1968).
/// </summary>
internal sealed class LruOrder : EvictionOrder
{
    private readonly EntryList _entries = new();
    private CacheEntry? _newcomer;

    public override void Add(CacheEntry entry)
    {
        _newcomer = entry;
        _entries.AddNewest(entry);
    }

    public override void Remove(CacheEntry entry)
    {
        _newcomer = entry == _newcomer ? null : _newcomer;
        _entries.Remove(entry);
    }

    public override CacheEntry? Victim()
    {
        // Nobody can have used the newcomer yet. Hits go on meanwhile: after one round the oldest goes, marked or not.
        for (int left = _entries.Count; left > 0 && (_entries.Oldest == _newcomer || _entries.Oldest!.TakeUses() > 0); left--)
        {
            _entries.MoveToNewest(_entries.Oldest!);
        }

        return _entries.Oldest;
    }

    public override CacheEntry? Next() => _entries.Next();
}
