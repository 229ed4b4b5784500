namespace Foundation.Roslyn.Patterns;

/// <summary>Thompson's automaton of a pattern without lookahead, counts written out.</summary>
internal sealed class PatternNfa
{
    private const int MaximumStates = 1_500;

    private readonly List<State> _states = [];
    private bool _isTooLarge;

    private PatternNfa()
    {
    }

    /// <summary>A state reads a character, asserts something about its place, or forks into two; <see cref="Next"/> is -1 where the pattern has matched.</summary>
    public sealed class State
    {
        public CodePointSet? Reads { get; set; }

        public PatternAssertionKind? Asserts { get; set; }

        public int Next { get; set; } = -1;

        public int Other { get; set; } = -1;

        public bool IsMatch => Next < 0;
    }

    public IReadOnlyList<State> States => _states;

    public int Start { get; private set; }

    public bool HasWordBoundary { get; private set; }

    public static PatternNfa? Of(PatternNode root)
    {
        var nfa = new PatternNfa();
        int match = nfa.Add(new State());
        nfa.Start = nfa.Compile(root, match);
        return nfa._isTooLarge ? null : nfa;
    }

    private int Add(State state)
    {
        _isTooLarge |= _states.Count >= MaximumStates;
        _states.Add(state);
        return _states.Count - 1;
    }

    private int Fork(int next, int other) => Add(new State { Next = next, Other = other });

    /// <summary>Compiles a part that is followed by <paramref name="next"/>; returns where it begins.</summary>
    private int Compile(PatternNode node, int next)
    {
        if (_isTooLarge)
        {
            return next;
        }

        switch (node)
        {
            case PatternSet set:
                return Add(new State { Reads = set.Set, Next = next });
            case PatternAssertion assertion:
                HasWordBoundary |= assertion.Kind is PatternAssertionKind.WordBoundary or PatternAssertionKind.NotWordBoundary;
                return Add(new State { Asserts = assertion.Kind, Next = next });
            case PatternGroup group:
                return Compile(group.Body, next);
            case PatternSequence sequence:
                for (int index = sequence.Parts.Count - 1; index >= 0; index--)
                {
                    next = Compile(sequence.Parts[index], next);
                }

                return next;
            case PatternAlternation alternation:
                int start = Compile(alternation.Options[0], next);
                for (int index = 1; index < alternation.Options.Count; index++)
                {
                    start = Fork(start, Compile(alternation.Options[index], next));
                }

                return start;
            case PatternRepeat repeat:
                return CompileRepeat(repeat, next);
            default:
                _isTooLarge = true;
                return next;
        }
    }

    private int CompileRepeat(PatternRepeat repeat, int next)
    {
        int start = next;
        if (repeat.Maximum is not { } maximum)
        {
            start = Fork(next, next);
            _states[start].Other = Compile(repeat.Body, start);
        }
        else
        {
            for (int count = repeat.Minimum; count < maximum && !_isTooLarge; count++)
            {
                start = Fork(next, Compile(repeat.Body, start));
            }
        }

        for (int count = 0; count < repeat.Minimum && !_isTooLarge; count++)
        {
            start = Compile(repeat.Body, start);
        }

        return start;
    }
}
