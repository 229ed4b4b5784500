namespace Foundation.Roslyn.Patterns;

/// <summary>The minimal deterministic automaton that reads a whole text once and knows whether the pattern occurs in it.</summary>
internal sealed class PatternDfa(IReadOnlyList<CodePointSet> classes, int[][] steps, bool[] matches)
{
    /// <summary>The classes of code points that the steps are indexed by.</summary>
    public IReadOnlyList<CodePointSet> Classes { get; } = classes;

    /// <summary>The state after a state (first index) has read a class (second index); state 0 is the first.</summary>
    public int[][] Steps { get; } = steps;

    /// <summary>Whether the text matches when it ends in this state.</summary>
    public bool[] Matches { get; } = matches;

    /// <summary>True when nothing that follows can change the answer.</summary>
    public bool IsFinal(int state) => Array.TrueForAll(Steps[state], next => next == state);

    /// <summary>The automaton, or null when it has more than <paramref name="maximumStates"/> states or the pattern has a lookahead.</summary>
    public static PatternDfa? Of(PatternNode root, int maximumStates) =>
        PatternNfa.Of(root) is { } nfa && SubsetConstruction.Run(nfa) is { } dfa && dfa.Minimize() is var minimal && minimal.Matches.Length <= maximumStates ? minimal : null;

    /// <summary>Merges states that no text can tell apart (Moore, 1956) and numbers them in the order a reader meets them.</summary>
    private PatternDfa Minimize()
    {
        int[] group = Array.ConvertAll(Matches, static matches => matches ? 1 : 0);
        for (int count = 0; ;)
        {
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            var refined = new int[group.Length];
            for (int state = 0; state < group.Length; state++)
            {
                string signature = group[state] + ":" + string.Join(",", Steps[state].Select(next => group[next]));
                if (!known.TryGetValue(signature, out refined[state]))
                {
                    known.Add(signature, refined[state] = known.Count);
                }
            }

            group = refined;
            if (known.Count == count)
            {
                return Renumber(group);
            }

            count = known.Count;
        }
    }

    private PatternDfa Renumber(int[] group)
    {
        var numbers = new Dictionary<int, int> { [group[0]] = 0 };
        var members = new List<int> { 0 };
        for (int index = 0; index < members.Count; index++)
        {
            foreach (int next in Steps[members[index]])
            {
                if (!numbers.ContainsKey(group[next]))
                {
                    numbers.Add(group[next], members.Count);
                    members.Add(next);
                }
            }
        }

        return new(
            Classes,
            [.. members.Select(member => Array.ConvertAll(Steps[member], next => numbers[group[next]]))],
            [.. members.Select(member => Matches[member])]);
    }
}
