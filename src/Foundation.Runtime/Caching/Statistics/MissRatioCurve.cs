namespace Foundation.Caching;

/// <summary>
/// About how many accesses would miss with another memory, where the least recently used go: the bytes that were accessed since a key was
/// accessed before, for a sample of the keys that is chosen by their hashes and never grows above a number (SHARDS; Waldspurger, Park,
/// Garthwaite and Ahmad 2015). Thread-safe.
/// </summary>
internal sealed class MissRatioCurve(int mostKeys = 4096)
{
    // Each doubling of the bytes in so many steps.
    private const int Steps = 16;
    private const int MomentsPerKey = 4;

    private readonly Lock _gate = new();
    private readonly Dictionary<uint, (int Moment, int Bytes)> _keys = [];
    private readonly PriorityQueue<uint, uint> _largest = new(Comparer<uint>.Create(static (one, other) => other.CompareTo(one)));
    private readonly RecencySums _sums = new(mostKeys * MomentsPerKey);
    private readonly double[] _distances = new double[64 * Steps];
    private uint _most = uint.MaxValue;
    private int _moment;
    private double _sampled;

    private double Rate => (_most + 1.0) / (uint.MaxValue + 1.0);

    /// <summary>Notes an access. Most are not in the sample, and take no lock.</summary>
    /// <param name="hash">The hash of the key and its node.</param>
    /// <param name="bytes">What the value takes.</param>
    /// <param name="isCertainMiss">Whether it would have missed with any memory, as what has expired does.</param>
    public void Access(ulong hash, int bytes, bool isCertainMiss)
    {
        uint sample = (uint)(hash * 0x9E37_79B9_7F4A_7C15 >> 32);
        if (sample > Volatile.Read(ref _most))
        {
            return;
        }

        lock (_gate)
        {
            if (sample <= _most)
            {
                Note(sample, bytes, isCertainMiss);
            }
        }
    }

    /// <summary>The part of the accesses that would miss.</summary>
    /// <param name="memory">The memory, in bytes.</param>
    /// <param name="accesses">How many accesses there were in all.</param>
    public double At(long memory, long accesses)
    {
        if (accesses <= 0)
        {
            return double.NaN;
        }

        lock (_gate)
        {
            double hits = 0;
            int last = StepOf(memory);
            for (int step = 0; step <= last; step++)
            {
                hits += _distances[step];
            }

            // A sample without some key that is accessed all the time has too few accesses; these would have been hits.
            double expected = accesses * Rate;
            return Math.Clamp(1 - ((hits + expected - _sampled) / expected), 0, 1);
        }
    }

    private void Note(uint sample, int bytes, bool isCertainMiss)
    {
        _sampled++;
        if (_keys.Remove(sample, out (int Moment, int Bytes) known))
        {
            if (!isCertainMiss)
            {
                // With a memory of that much it would still be there: itself, and what came after it.
                _distances[StepOf((long)(_sums.Since(known.Moment) / Rate))]++;
            }

            _sums.Add(known.Moment, -known.Bytes);
        }
        else
        {
            _largest.Enqueue(sample, sample);
        }

        if (_moment == _sums.Moments)
        {
            Renumber();
        }

        _keys[sample] = (_moment, bytes);
        _sums.Add(_moment++, bytes);
        if (_keys.Count > mostKeys)
        {
            Shrink();
        }
    }

    // The largest of the sample goes, and with it all that would come as large: what was counted counts as if they had never come.
    private void Shrink()
    {
        double before = Rate;
        uint largest = _largest.Dequeue();
        _keys.Remove(largest, out (int Moment, int Bytes) gone);
        _sums.Add(gone.Moment, -gone.Bytes);
        Volatile.Write(ref _most, largest - 1);
        double part = Rate / before;
        _sampled *= part;
        for (int step = 0; step < _distances.Length; step++)
        {
            _distances[step] *= part;
        }
    }

    private void Renumber()
    {
        KeyValuePair<uint, (int Moment, int Bytes)>[] inOrder = [.. _keys.OrderBy(static key => key.Value.Moment)];
        _sums.Clear();
        for (_moment = 0; _moment < inOrder.Length; _moment++)
        {
            int bytes = inOrder[_moment].Value.Bytes;
            _keys[inOrder[_moment].Key] = (_moment, bytes);
            _sums.Add(_moment, bytes);
        }
    }

    private static int StepOf(long bytes) => bytes <= 1 ? 0 : Math.Min((64 * Steps) - 1, (int)Math.Floor(Math.Log2(bytes) * Steps));
}
