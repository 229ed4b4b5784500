using System.Numerics;

namespace Foundation.Caching;

/// <summary>
/// The epochs of one node: one for all its keys, and many that share the keys by their hashes. An epoch only grows, so that the sum of some
/// epochs is the same only where each of them is. Keys of one stripe are invalidated together: never too few, sometimes too many. Thread-safe.
/// </summary>
internal sealed class EpochStripes
{
    // 2^64 / φ: spreads hashes that differ in few bits over all stripes.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly long[] _stripes;
    private readonly int[] _lastHashes;
    private readonly int _shift;
    private long _all;
    private long _any;

    /// <param name="count">How many stripes, a power of two.</param>
    public EpochStripes(int count)
    {
        _stripes = new long[count];
        _lastHashes = new int[count];
        _shift = 64 - BitOperations.Log2((uint)count);
    }

    /// <summary>The sum of the epochs that hold for a hash.</summary>
    public long Of(int hash) => Volatile.Read(ref _stripes[StripeOf(hash)]) + Volatile.Read(ref _all);

    /// <summary>The sum of epochs that grows with every change of any key.</summary>
    public long OfAny => Volatile.Read(ref _any) + Volatile.Read(ref _all);

    /// <summary>Begins a new epoch for a hash, and for those that share its stripe. What was read before is not valid any more when this returns.</summary>
    public void Bump(int hash)
    {
        int stripe = StripeOf(hash);
        Volatile.Write(ref _lastHashes[stripe], hash);
        Interlocked.Increment(ref _stripes[stripe]);
        Interlocked.Increment(ref _any);
    }

    /// <summary>Begins a new epoch for all keys.</summary>
    public void BumpAll() => Interlocked.Increment(ref _all);

    /// <summary>Whether the last that was invalidated in the stripe of a hash was another one.</summary>
    public bool WasAnother(int hash) => Volatile.Read(ref _lastHashes[StripeOf(hash)]) != hash;

    private int StripeOf(int hash) => (int)((uint)hash * Spread >> _shift);
}
