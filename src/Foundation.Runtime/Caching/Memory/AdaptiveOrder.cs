namespace Foundation.Caching;

/// <summary>
/// Newcomers pass through a window; when they leave it, they stay only where they were seen more often than who would go for them. The part of
/// the window follows the hit rate (W-TinyLFU; Einziger, Eytan, Friedman and Manes, "Adaptive software cache management", 2018). A hit leaves
/// a mark, which counts when its entry is looked at: hits take no lock.
/// </summary>
internal sealed class AdaptiveOrder : EvictionOrder
{
    private const double FixedWindow = 0.01;
    private const double ProtectedPart = 0.8;

    private const byte Window = 0;
    private const byte Probation = 1;
    private const byte Protected = 2;

    private readonly long _limit;
    private readonly WindowClimber? _climber;
    private readonly EntryList _window = new();
    private readonly EntryList _probation = new();
    private readonly EntryList _protected = new();
    private readonly EntryList[] _lists;
    private readonly FrequencySketch _sketch = new();
    private int _round;

    /// <param name="limit">The bytes that all may take.</param>
    /// <param name="climber">Changes the part of the window, or <see langword="null"/> where it stays as it is.</param>
    public AdaptiveOrder(long limit, WindowClimber? climber)
    {
        _limit = limit;
        _climber = climber;
        _lists = [_window, _probation, _protected];
    }

    private int Count => _window.Count + _probation.Count + _protected.Count;

    private long WindowLimit => (long)(_limit * (_climber?.Part ?? FixedWindow));

    public override void Add(CacheEntry entry)
    {
        _sketch.EnsureCapacity(Count + 1);
        _sketch.Add(entry.Hash);
        _climber?.OnMiss(Count);
        Put(entry, Window);
    }

    public override void Remove(CacheEntry entry)
    {
        _sketch.Add(entry.Hash, entry.TakeUses());
        _lists[entry.List].Remove(entry);
    }

    public override CacheEntry? Victim()
    {
        CacheEntry? candidate = ShrinkWindow();
        CacheEntry? victim = OldestOfProbation(candidate);
        if (victim is null)
        {
            return candidate ?? _protected.Oldest ?? _window.Oldest;
        }

        return candidate is null || FrequencyOf(candidate) > FrequencyOf(victim) ? victim : candidate;
    }

    public override CacheEntry? Next()
    {
        if (_lists[_round].Next() is { } entry)
        {
            return entry;
        }

        _round = (_round + 1) % _lists.Length;
        return _lists[_round].Next();
    }

    // The newest that left the window, if it has not been seen to be used there.
    private CacheEntry? ShrinkWindow()
    {
        CacheEntry? left = null;
        for (int turns = _window.Count * 2; turns > 0 && _window.Bytes > WindowLimit && _window.Oldest is { } oldest; turns--)
        {
            if (Take(oldest) > 0)
            {
                _window.MoveToNewest(oldest);
                continue;
            }

            Move(oldest, Probation);
            left = oldest;
        }

        return left;
    }

    private CacheEntry? OldestOfProbation(CacheEntry? candidate)
    {
        while (_probation.Oldest is { } oldest && oldest != candidate)
        {
            if (Take(oldest) == 0)
            {
                return oldest;
            }

            Move(oldest, Protected);
            ShrinkProtected();
        }

        return null;
    }

    private void ShrinkProtected()
    {
        long most = (long)((_limit - WindowLimit) * ProtectedPart);
        for (int turns = _protected.Count * 2; turns > 0 && _protected.Bytes > most && _protected.Oldest is { } oldest; turns--)
        {
            if (Take(oldest) > 0)
            {
                _protected.MoveToNewest(oldest);
            }
            else
            {
                Move(oldest, Probation);
            }
        }
    }

    private int Take(CacheEntry entry)
    {
        int uses = entry.TakeUses();
        if (uses > 0)
        {
            _sketch.Add(entry.Hash, uses);
        }

        return uses;
    }

    private int FrequencyOf(CacheEntry entry) => _sketch.Of(entry.Hash) + entry.Uses;

    private void Move(CacheEntry entry, byte list)
    {
        _lists[entry.List].Remove(entry);
        Put(entry, list);
    }

    private void Put(CacheEntry entry, byte list)
    {
        entry.List = list;
        _lists[list].AddNewest(entry);
    }
}
