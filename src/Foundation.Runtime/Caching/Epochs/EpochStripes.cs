namespace Foundation.Caching;

/// <summary>
/// The epochs of one node: one for all its keys, and many that share the keys by their hashes. An epoch only grows, so that the sum of some
/// epochs is the same only where each of them is. Keys of one stripe are invalidated together: never too few, sometimes too many. Thread-safe.
/// </summary>
internal sealed unsafe class EpochStripes
{
    // 2^64 / φ: spreads hashes that differ in few bits over all stripes.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    // In front of the stripes.
    private const int AllIndex = 0;
    private const int AnyIndex = 1;
    private const int FirstStripe = 2;

    // Holds the words.
    private readonly EpochMemory _memory;
    private readonly long* _words;
    private readonly int _count;
    private readonly int[] _lastHashes;

    /// <param name="count">How many stripes, a power of two.</param>
    /// <param name="memory">Where they stand, given how many words; null where they end with the process.</param>
    public EpochStripes(int count, Func<int, EpochMemory>? memory = null)
    {
        _memory = (memory ?? EpochMemory.InProcess)(count + FirstStripe);
        _words = _memory.Epochs;
        _count = count;
        _lastHashes = new int[count];
    }

    /// <summary>The sum of epochs that grows with every change of any key.</summary>
    public long OfAny => Volatile.Read(ref _words[AnyIndex]) + Volatile.Read(ref _words[AllIndex]);

    /// <summary>The stripe of a key with this hash.</summary>
    public int StripeOf(ulong hash) => StripeOf(hash, _count);

    /// <summary>The stripe of a key with this hash among so many. Twice as many are each of them halved.</summary>
    public static int StripeOf(ulong hash, int count) => (int)Math.BigMul(hash * Spread, (ulong)count, out _);

    /// <summary>The sum of the epochs that hold for a stripe.</summary>
    public long Of(int stripe) => Volatile.Read(ref _words[FirstStripe + stripe]) + Volatile.Read(ref _words[AllIndex]);

    /// <summary>Begins a new epoch for a stripe. What was read before is not valid any more when this returns.</summary>
    /// <param name="stripe">The stripe.</param>
    /// <param name="hash">The hash of the key for whose sake it is.</param>
    public void Bump(int stripe, int hash)
    {
        Volatile.Write(ref _lastHashes[stripe], hash);
        Interlocked.Increment(ref _words[FirstStripe + stripe]);
        Interlocked.Increment(ref _words[AnyIndex]);
    }

    /// <summary>Begins new epochs for all stripes that have keys of one stripe among so many.</summary>
    public void Bump(int stripe, int count, int hash)
    {
        int first = (int)((long)stripe * _count / count);
        int end = Math.Max(first + 1, (int)((stripe + 1L) * _count / count));
        for (int own = first; own < end; own++)
        {
            Bump(own, hash);
        }
    }

    /// <summary>Begins a new epoch for all keys.</summary>
    public void BumpAll() => Interlocked.Increment(ref _words[AllIndex]);

    /// <summary>Whether the last that was invalidated in a stripe was another key.</summary>
    public bool WasAnother(int stripe, int hash) => Volatile.Read(ref _lastHashes[stripe]) != hash;
}
