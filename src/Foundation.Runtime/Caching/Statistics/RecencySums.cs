namespace Foundation.Caching;

/// <summary>Sums of what was put at moments that follow each other (a binary indexed tree; Fenwick 1994).</summary>
/// <param name="moments">How many there may be.</param>
internal sealed class RecencySums(int moments)
{
    private readonly long[] _tree = new long[moments + 1];
    private long _sum;

    public int Moments => moments;

    /// <summary>Puts something at a moment; a negative number takes it away.</summary>
    public void Add(int moment, long amount)
    {
        _sum += amount;
        for (int i = moment + 1; i < _tree.Length; i += i & -i)
        {
            _tree[i] += amount;
        }
    }

    /// <summary>What was put at a moment or later.</summary>
    public long Since(int moment)
    {
        long before = 0;
        for (int i = moment; i > 0; i -= i & -i)
        {
            before += _tree[i];
        }

        return _sum - before;
    }

    public void Clear()
    {
        Array.Clear(_tree);
        _sum = 0;
    }
}
