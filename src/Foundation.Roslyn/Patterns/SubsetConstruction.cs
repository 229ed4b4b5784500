namespace Foundation.Roslyn.Patterns;

/// <summary>Builds the deterministic automaton of an unanchored search.</summary>
/// <remarks>
/// A state is the set of places in the pattern before a character, and what stands to the left of it. Assertions are decided
/// when the character to the right is known, so that <c>^</c>, <c>$</c>, <c>\b</c> and <c>\B</c> cost no lookahead.
/// </remarks>
internal sealed class SubsetConstruction
{
    private const int MaximumStates = 400;

    private enum Side
    {
        Edge,
        Word,
        Other,
    }

    private readonly PatternNfa _nfa;
    private readonly List<CodePointSet> _classes;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(List<int> Places, Side Left)> _states = [];

    private SubsetConstruction(PatternNfa nfa)
    {
        _nfa = nfa;
        IEnumerable<CodePointSet> sets = nfa.States.Select(static state => state.Reads).OfType<CodePointSet>();
        _classes = CodePointClasses.Of(nfa.HasWordBoundary ? sets.Append(CodePointSets.Word) : sets);
    }

    public static PatternDfa? Run(PatternNfa nfa)
    {
        var construction = new SubsetConstruction(nfa);
        construction.Number([nfa.Start], Side.Edge);
        construction.Number(Matched, Side.Other);

        var steps = new List<int[]>();
        var matches = new List<bool>();
        while (steps.Count < construction._states.Count)
        {
            if (construction._states.Count > MaximumStates)
            {
                return null;
            }

            (List<int> places, Side left) = construction._states[steps.Count];
            steps.Add([.. construction._classes.Select(read => construction.Step(places, left, read))]);
            matches.Add(construction.Close(places, left, Side.Edge) is null);
        }

        return new(construction._classes, [.. steps], [.. matches]);
    }

    // A set of its own: once matched, always matched.
    private static List<int> Matched => [-1];

    private int Number(List<int> places, Side left)
    {
        string key = left + ":" + string.Join(",", places);
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _states.Count;
            _numbers.Add(key, number);
            _states.Add((places, left));
        }

        return number;
    }

    private int Step(List<int> places, Side left, CodePointSet read)
    {
        int character = read.Ranges[0].First;
        Side right = _nfa.HasWordBoundary && CodePointSets.Word.Contains(character) ? Side.Word : Side.Other;
        if (Close(places, left, right) is not { } closure)
        {
            return Number(Matched, Side.Other);
        }

        // The search may begin anew after every character.
        var next = new SortedSet<int> { _nfa.Start };
        foreach (int place in closure)
        {
            if (_nfa.States[place].Reads is { } set && set.Contains(character))
            {
                next.Add(_nfa.States[place].Next);
            }
        }

        return Number([.. next], right);
    }

    /// <summary>Every place that can be reached without reading; null when the match is one of them.</summary>
    private HashSet<int>? Close(List<int> places, Side left, Side right)
    {
        var closure = new HashSet<int>();
        var open = new Stack<int>(places);
        while (open.Count > 0)
        {
            int place = open.Pop();
            if (place < 0 || _nfa.States[place].IsMatch)
            {
                return null;
            }

            PatternNfa.State state = _nfa.States[place];
            if (!closure.Add(place) || state.Reads is not null || !Holds(state.Asserts, left, right))
            {
                continue;
            }

            open.Push(state.Next);
            if (state.Other >= 0)
            {
                open.Push(state.Other);
            }
        }

        return closure;
    }

    private static bool Holds(PatternAssertionKind? assertion, Side left, Side right) => assertion switch
    {
        null => true,
        PatternAssertionKind.Start => left == Side.Edge,
        PatternAssertionKind.End => right == Side.Edge,
        PatternAssertionKind.WordBoundary => (left == Side.Word) != (right == Side.Word),
        _ => (left == Side.Word) == (right == Side.Word),
    };
}
