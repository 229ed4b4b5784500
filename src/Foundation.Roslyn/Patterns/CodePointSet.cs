namespace Foundation.Roslyn.Patterns;

/// <summary>An inclusive run of code points.</summary>
internal readonly record struct CodePointRange(int First, int Last);

/// <summary>A set of Unicode code points, U+0000 to U+10FFFF, kept as sorted ranges that neither touch nor overlap.</summary>
/// <remarks>A lone surrogate is a code point of its own; a surrogate pair is the one code point that it encodes.</remarks>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    public const int Maximum = 0x10FFFF;

    public static readonly CodePointSet Empty = new([]);
    public static readonly CodePointSet All = Of(0, Maximum);

    private readonly List<CodePointRange> _ranges;

    private CodePointSet(List<CodePointRange> ranges) => _ranges = ranges;

    public IReadOnlyList<CodePointRange> Ranges => _ranges;

    public bool IsEmpty => _ranges.Count == 0;

    public static CodePointSet Of(int codePoint) => new([new(codePoint, codePoint)]);

    public static CodePointSet Of(int first, int last) => new([new(first, last)]);

    public static CodePointSet Of(IEnumerable<CodePointRange> ranges)
    {
        var sorted = new List<CodePointRange>(ranges);
        sorted.Sort(static (left, right) => left.First.CompareTo(right.First));

        var merged = new List<CodePointRange>(sorted.Count);
        foreach (CodePointRange range in sorted)
        {
            int end = merged.Count - 1;
            if (end >= 0 && range.First <= merged[end].Last + 1)
            {
                merged[end] = new(merged[end].First, Math.Max(merged[end].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new(merged);
    }

    public bool IsSingle(out int codePoint)
    {
        codePoint = IsEmpty ? -1 : _ranges[0].First;
        return _ranges.Count == 1 && _ranges[0].First == _ranges[0].Last;
    }

    public bool Contains(int codePoint)
    {
        foreach (CodePointRange range in _ranges)
        {
            if (codePoint >= range.First && codePoint <= range.Last)
            {
                return true;
            }
        }

        return false;
    }

    public CodePointSet Complement()
    {
        var ranges = new List<CodePointRange>(_ranges.Count + 1);
        int next = 0;
        foreach (CodePointRange range in _ranges)
        {
            if (range.First > next)
            {
                ranges.Add(new(next, range.First - 1));
            }

            next = range.Last + 1;
        }

        if (next <= Maximum)
        {
            ranges.Add(new(next, Maximum));
        }

        return new(ranges);
    }

    public CodePointSet Union(CodePointSet other)
    {
        var ranges = new List<CodePointRange>(_ranges);
        ranges.AddRange(other._ranges);
        return Of(ranges);
    }

    public CodePointSet Intersect(CodePointSet other)
    {
        var ranges = new List<CodePointRange>();
        foreach (CodePointRange left in _ranges)
        {
            foreach (CodePointRange right in other._ranges)
            {
                int first = Math.Max(left.First, right.First);
                int last = Math.Min(left.Last, right.Last);
                if (first <= last)
                {
                    ranges.Add(new(first, last));
                }
            }
        }

        return new(ranges);
    }

    public bool Intersects(CodePointSet other) => !Intersect(other).IsEmpty;

    public bool IsSubsetOf(CodePointSet other) => Intersect(other).Equals(this);

    public bool Equals(CodePointSet? other)
    {
        if (other is null || other._ranges.Count != _ranges.Count)
        {
            return false;
        }

        for (int index = 0; index < _ranges.Count; index++)
        {
            if (_ranges[index] != other._ranges[index])
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (CodePointRange range in _ranges)
        {
            hash = unchecked((hash * 31) + (range.First * 7) + range.Last);
        }

        return hash;
    }
}
