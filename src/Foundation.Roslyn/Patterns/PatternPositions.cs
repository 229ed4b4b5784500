namespace Foundation.Roslyn.Patterns;

/// <summary>What a path between two characters asks of the place between them.</summary>
internal enum BoundaryCondition
{
    None,
    Boundary,
    NotBoundary,
    Impossible,
}

/// <summary>The positions of one repeat (Glushkov's automaton), where every step carries the number of ways to take it, counted up to two.</summary>
/// <remarks>
/// Two ways to go from one character to the next are two paths that a backtracking engine tries. <c>^</c> and <c>$</c> open no path:
/// a step inside a repeat has a character before it and one after. A lookahead opens every path, which can only report too much.
/// </remarks>
internal sealed class PatternPositions
{
    private const int MaximumPositions = 256;

    private readonly List<CodePointSet> _sets = [];
    private readonly Dictionary<(int From, int To), int> _ways = [];

    private PatternPositions()
    {
    }

    public IReadOnlyList<CodePointSet> Sets => _sets;

    public IReadOnlyDictionary<(int From, int To), int> Ways => _ways;

    /// <summary>The positions of <paramref name="repeat"/>, or null when there are too many to look at.</summary>
    public static PatternPositions? Of(PatternRepeat repeat)
    {
        var positions = new PatternPositions();
        positions.Build(repeat);
        return positions._sets.Count <= MaximumPositions ? positions : null;
    }

    private sealed record Fragment(List<(int Position, BoundaryCondition Condition)> First, List<(int Position, BoundaryCondition Condition)> Last, List<BoundaryCondition> Empty)
    {
        public static Fragment Through(BoundaryCondition condition) => new([], [], [condition]);
    }

    private Fragment Build(PatternNode node)
    {
        if (_sets.Count > MaximumPositions)
        {
            return Fragment.Through(BoundaryCondition.None);
        }

        switch (node)
        {
            case PatternSet set:
                _sets.Add(set.Set);
                return new([(_sets.Count - 1, BoundaryCondition.None)], [(_sets.Count - 1, BoundaryCondition.None)], []);
            case PatternAssertion assertion:
                return Fragment.Through(assertion.Kind switch
                {
                    PatternAssertionKind.WordBoundary => BoundaryCondition.Boundary,
                    PatternAssertionKind.NotWordBoundary => BoundaryCondition.NotBoundary,
                    _ => BoundaryCondition.Impossible,
                });
            case PatternGroup group:
                return Build(group.Body);
            case PatternRepeat repeat:
                return BuildRepeat(repeat);
            case PatternSequence sequence:
                Fragment all = Fragment.Through(BoundaryCondition.None);
                foreach (PatternNode part in sequence.Parts)
                {
                    all = Then(all, Build(part));
                }

                return all;
            case PatternAlternation alternation:
                Fragment any = new([], [], []);
                foreach (PatternNode option in alternation.Options)
                {
                    Fragment next = Build(option);
                    any = new([.. any.First, .. next.First], [.. any.Last, .. next.Last], Limit([.. any.Empty, .. next.Empty]));
                }

                return any;
            default:
                return Fragment.Through(BoundaryCondition.None);
        }
    }

    private Fragment BuildRepeat(PatternRepeat repeat)
    {
        if (IsLoop(repeat))
        {
            Fragment body = Build(repeat.Body);
            Link(body.Last, body.First);
            return repeat.Minimum == 0 ? new(body.First, body.Last, [BoundaryCondition.None]) : body;
        }

        Fragment all = Fragment.Through(BoundaryCondition.None);
        int maximum = repeat.Maximum ?? 0;
        for (int count = 0; count < repeat.Minimum && _sets.Count <= MaximumPositions; count++)
        {
            all = Then(all, Build(repeat.Body));
        }

        Fragment optional = Fragment.Through(BoundaryCondition.None);
        for (int count = maximum; count > repeat.Minimum && _sets.Count <= MaximumPositions; count--)
        {
            Fragment chain = Then(Build(repeat.Body), optional);
            optional = new(chain.First, chain.Last, [BoundaryCondition.None]);
        }

        return Then(all, optional);
    }

    /// <summary>A small count is written out; a larger one of parts that vary in length blows up like a loop, long before its count is reached.</summary>
    private static bool IsLoop(PatternRepeat repeat) =>
        repeat.Maximum is not { } maximum || (maximum > 3 && PatternLength.Of(repeat.Body).IsVariable);

    private Fragment Then(Fragment left, Fragment right)
    {
        Link(left.Last, right.First);
        return new(
            [.. left.First, .. Shift(right.First, left.Empty)],
            [.. right.Last, .. Shift(left.Last, right.Empty)],
            Limit(Combine(left.Empty, right.Empty)));
    }

    private static IEnumerable<(int Position, BoundaryCondition Condition)> Shift(List<(int Position, BoundaryCondition Condition)> steps, List<BoundaryCondition> through)
    {
        foreach (BoundaryCondition condition in through)
        {
            foreach ((int position, BoundaryCondition own) in steps)
            {
                yield return (position, Both(own, condition));
            }
        }
    }

    private static List<BoundaryCondition> Combine(List<BoundaryCondition> left, List<BoundaryCondition> right)
    {
        var all = new List<BoundaryCondition>();
        foreach (BoundaryCondition first in left)
        {
            foreach (BoundaryCondition second in right)
            {
                all.Add(Both(first, second));
            }
        }

        return all;
    }

    /// <summary>Two ways of one kind are as telling as more.</summary>
    private static List<BoundaryCondition> Limit(List<BoundaryCondition> conditions)
    {
        var counts = new int[4];
        return conditions.FindAll(condition => condition != BoundaryCondition.Impossible && ++counts[(int)condition] <= 2);
    }

    private static BoundaryCondition Both(BoundaryCondition left, BoundaryCondition right) => (left, right) switch
    {
        (BoundaryCondition.None, _) => right,
        (_, BoundaryCondition.None) => left,
        _ => left == right ? left : BoundaryCondition.Impossible,
    };

    private void Link(List<(int Position, BoundaryCondition Condition)> last, List<(int Position, BoundaryCondition Condition)> first)
    {
        foreach ((int from, BoundaryCondition before) in last)
        {
            foreach ((int to, BoundaryCondition after) in first)
            {
                if (CanHold(Both(before, after), _sets[from], _sets[to]))
                {
                    _ways.TryGetValue((from, to), out int ways);
                    _ways[(from, to)] = Math.Min(ways + 1, 2);
                }
            }
        }
    }

    private static bool CanHold(BoundaryCondition condition, CodePointSet left, CodePointSet right)
    {
        CodePointSet word = CodePointSets.Word;
        bool bothInside = left.IsSubsetOf(word) && right.IsSubsetOf(word);
        bool bothOutside = !left.Intersects(word) && !right.Intersects(word);
        bool oneInside = (left.IsSubsetOf(word) && !right.Intersects(word)) || (right.IsSubsetOf(word) && !left.Intersects(word));
        return condition switch
        {
            BoundaryCondition.Boundary => !bothInside && !bothOutside,
            BoundaryCondition.NotBoundary => !oneInside,
            BoundaryCondition.None => true,
            _ => false,
        };
    }
}
