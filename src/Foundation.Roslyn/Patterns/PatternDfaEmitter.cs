namespace Foundation.Roslyn.Patterns;

/// <summary>Writes a small automaton as a loop over characters and a switch over states.</summary>
internal sealed class PatternDfaEmitter(SourceWriter writer, PatternDfa automaton, string methodName)
{
    public void Emit()
    {
        writer.WriteLine($"private static bool {methodName}(global::System.ReadOnlySpan<char> text)");
        using (writer.Block())
        {
            if (automaton.IsFinal(0))
            {
                writer.WriteLine($"return {CSharpLiteral.Boolean(automaton.Matches[0])};");
                return;
            }

            writer.WriteLine("// The smallest automaton that reads the text once; a surrogate pair is one character.");
            writer.WriteLine("int state = 0;");
            writer.WriteLine("for (int i = 0; i < text.Length;)");
            using (writer.Block())
            {
                writer.WriteLine("int c = global::Foundation.Configuration.ConfigChecks.NextCodePoint(text, ref i);");
                writer.WriteLine("switch (state)");
                using (writer.Block())
                {
                    for (int state = 0; state < automaton.Steps.Length; state++)
                    {
                        if (!automaton.IsFinal(state))
                        {
                            EmitState(state);
                        }
                    }
                }
            }

            writer.WriteLine();
            writer.WriteLine($"return {Answer()};");
        }
    }

    private void EmitState(int state)
    {
        // What most characters do is the default of the state.
        var targets = new SortedDictionary<int, CodePointSet>();
        for (int i = 0; i < automaton.Classes.Count; i++)
        {
            int next = automaton.Steps[state][i];
            targets[next] = targets.TryGetValue(next, out CodePointSet? known) ? known.Union(automaton.Classes[i]) : automaton.Classes[i];
        }

        int common = -1;
        foreach (KeyValuePair<int, CodePointSet> target in targets)
        {
            if (common < 0 || Size(target.Value) > Size(targets[common]))
            {
                common = target.Key;
            }
        }

        writer.WriteLine($"case {CSharpLiteral.Int32(state)}:");
        writer.Indent();
        string keyword = "if";
        foreach (KeyValuePair<int, CodePointSet> target in targets)
        {
            if (target.Key != common)
            {
                writer.WriteLine($"{keyword} (c is {CharacterTest.Pattern(target.Value, asNumbers: true)})");
                writer.OpenBlock();
                EmitStep(state, target.Key);
                writer.CloseBlock();
                keyword = "else if";
            }
        }

        if (keyword == "if")
        {
            EmitStep(state, common);
        }
        else if (common != state)
        {
            writer.WriteLine("else");
            writer.OpenBlock();
            EmitStep(state, common);
            writer.CloseBlock();
        }

        writer.WriteLine();
        writer.WriteLine("break;");
        writer.Unindent();
    }

    private void EmitStep(int state, int next)
    {
        if (automaton.IsFinal(next))
        {
            writer.WriteLine($"return {CSharpLiteral.Boolean(automaton.Matches[next])};");
        }
        else if (next != state)
        {
            writer.WriteLine($"state = {CSharpLiteral.Int32(next)};");
        }
    }

    private string Answer()
    {
        var matching = new List<string>();
        for (int state = 0; state < automaton.Matches.Length; state++)
        {
            if (automaton.Matches[state] && !automaton.IsFinal(state))
            {
                matching.Add(CSharpLiteral.Int32(state));
            }
        }

        return matching.Count == 0 ? "false" : $"state is {string.Join(" or ", matching)}";
    }

    private static int Size(CodePointSet set)
    {
        int size = 0;
        foreach (CodePointRange range in set.Ranges)
        {
            size += range.Last - range.First + 1;
        }

        return size;
    }
}
