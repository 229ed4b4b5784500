namespace Foundation.Roslyn.Patterns;

/// <summary>Decides whether a repeat can read one text in exponentially many ways.</summary>
/// <remarks>
/// The criterion for an infinite, exponential degree of ambiguity (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991):
/// from some position two different paths over the same text lead back to it. Here: a round trip that contains a step with two ways,
/// or a pair of copies of the automaton that part from one position and meet in it again.
/// </remarks>
internal static class PatternAmbiguity
{
    public static bool IsExponential(PatternPositions positions)
    {
        int count = positions.Sets.Count;
        var steps = new List<int>[count];
        for (int position = 0; position < count; position++)
        {
            steps[position] = [];
        }

        foreach ((int from, int to) in positions.Ways.Keys)
        {
            steps[from].Add(to);
        }

        int[] loop = StronglyConnected.Components(count, Enumerable.Range(0, count), position => steps[position]);
        foreach (KeyValuePair<(int From, int To), int> way in positions.Ways)
        {
            if (way.Value > 1 && loop[way.Key.From] == loop[way.Key.To])
            {
                return true;
            }
        }

        return HasPartingPair(positions, steps, loop);
    }

    private static bool HasPartingPair(PatternPositions positions, List<int>[] steps, int[] loop)
    {
        int count = positions.Sets.Count;
        var overlaps = new bool[count, count];
        for (int left = 0; left < count; left++)
        {
            for (int right = 0; right < count; right++)
            {
                overlaps[left, right] = loop[left] == loop[right] && positions.Sets[left].Intersects(positions.Sets[right]);
            }
        }

        List<int> PairSteps(int pair)
        {
            var next = new List<int>();
            foreach (int left in steps[pair / count])
            {
                foreach (int right in steps[pair % count])
                {
                    // Both copies stay in one loop: outside it there is no way back.
                    if (loop[left] == loop[pair / count] && overlaps[left, right])
                    {
                        next.Add((left * count) + right);
                    }
                }
            }

            return next;
        }

        int[] pairs = [.. Enumerable.Range(0, count).Select(position => (position * count) + position)];
        int[] component = StronglyConnected.Components(count * count, pairs, PairSteps);
        var together = new HashSet<int>(pairs.Select(pair => component[pair]));
        for (int pair = 0; pair < count * count; pair++)
        {
            if (pair / count != pair % count && together.Contains(component[pair]))
            {
                return true;
            }
        }

        return false;
    }
}
