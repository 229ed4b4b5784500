namespace Foundation.Caching;

/// <summary>
/// A value in memory, as its region sees it. What is published does not change; the links and the order belong to the region, and are guarded
/// by its lock.
/// </summary>
internal abstract class CacheEntry
{
    private const byte MostUses = 15;

    private const int OnDisk = int.MinValue;

    private readonly ushort _stripe;
    private byte _uses;
    private int _bytes;
    private long _expires;

    protected CacheEntry(int hash, int stripe, long epochs, long expires, int bytes)
    {
        Hash = hash;
        _stripe = (ushort)stripe;
        Epochs = epochs;
        _expires = expires;
        _bytes = bytes;
    }

    public int Hash { get; }

    /// <summary>The stripe of epochs that its key has.</summary>
    public int Stripe => _stripe;

    /// <summary>How long before its end it is to be loaded anew, in milliseconds.</summary>
    public float Lead { get; init; }

    /// <summary>Whether it is on the disk, or on the way there. The sign of the bytes: one byte more would make each entry a word larger.</summary>
    public bool IsOnDisk
    {
        get => _bytes < 0;
        set => _bytes = value ? _bytes | OnDisk : Bytes;
    }

    /// <summary>The sum of the epochs that held before its value was loaded.</summary>
    public long Epochs { get; }

    /// <summary>When it is no longer fresh, in milliseconds of the graph's clock.</summary>
    public long Expires
    {
        get => Volatile.Read(ref _expires);
        protected set => Volatile.Write(ref _expires, value);
    }

    /// <summary>What it takes, the table's part included.</summary>
    public int Bytes => _bytes & ~OnDisk;

    /// <summary>How often it was used since this was last taken; a few uses may be lost where threads meet.</summary>
    public byte Uses => Volatile.Read(ref _uses);

    /// <summary>The neighbour that is to go before it.</summary>
    public CacheEntry? Older { get; set; }

    /// <summary>The neighbour that is to go after it.</summary>
    public CacheEntry? Newer { get; set; }

    /// <summary>Which list of the order holds it. A number, since it has room beside the uses where a reference would cost another word.</summary>
    public byte List { get; set; }

    /// <summary>Notes a use. Plain reads and writes: a counter that several threads share would cost more than the whole hit.</summary>
    public void Use()
    {
        byte uses = _uses;
        if (uses < MostUses)
        {
            _uses = (byte)(uses + 1);
        }
    }

    /// <summary>The uses since this was called before.</summary>
    public byte TakeUses()
    {
        byte uses = Uses;
        Volatile.Write(ref _uses, 0);
        return uses;
    }

    /// <summary>What counts for its node.</summary>
    public abstract CacheCounters Counters { get; }

    /// <summary>The hash of its key and its node, by which it is in a sample or not.</summary>
    public ulong SampleHash => (ulong)(uint)Counters.Index << 32 | (uint)Hash;

    /// <summary>Whether no reader would take it any more.</summary>
    public abstract bool IsDead(long now);

    /// <summary>Takes it out of its table.</summary>
    public abstract void Unlink();

    /// <summary>What is to be written to the disk, if a reader would still take it.</summary>
    public abstract bool TryEncode(out TierKey key, out DiskValue value);
}
