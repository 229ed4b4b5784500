using System.Globalization;
using System.Text;

namespace Foundation.Roslyn.Patterns;

/// <summary>Writes a <see cref="PatternScan"/>.</summary>
internal sealed class PatternScanEmitter(SourceWriter writer, PatternScan scan, string methodName)
{
    // A few characters are tested one by one; the vectorised search pays from here on.
    private const int FewCharacters = 4;

    private readonly List<string> _fields = [];
    private int _counts = 1;
    private bool _hasReturned;

    public void Emit()
    {
        string? literal = Literal(0, scan.Runs.Count);
        if (literal is not null)
        {
            EmitLiteral(literal);
            return;
        }

        var body = new SourceWriter();
        EmitRuns(body);
        foreach (string field in _fields)
        {
            writer.WriteLine(field);
        }

        writer.WriteSeparator();
        writer.WriteLine($"private static bool {methodName}(global::System.ReadOnlySpan<char> text)");
        using (writer.Block())
        {
            writer.Write(body.ToString());
        }
    }

    private void EmitLiteral(string literal)
    {
        string text = CSharpLiteral.String(literal);
        string expression = (scan.FromStart, scan.ToEnd) switch
        {
            (true, true) => $"global::System.MemoryExtensions.SequenceEqual(text, {text})",
            (true, false) => $"global::System.MemoryExtensions.StartsWith(text, {text})",
            (false, true) => $"global::System.MemoryExtensions.EndsWith(text, {text})",
            _ => $"global::System.MemoryExtensions.IndexOf(text, {text}) >= 0",
        };
        writer.WriteLine($"private static bool {methodName}(global::System.ReadOnlySpan<char> text) => {expression};");
    }

    private void EmitRuns(SourceWriter body)
    {
        for (int i = 0; i < scan.Runs.Count;)
        {
            int end = i;
            while (end < scan.Runs.Count && scan.Runs[end].IsLiteral)
            {
                end++;
            }

            body.WriteSeparator();
            if (end > i)
            {
                EmitLiteralRun(body, Literal(i, end)!);
                i = end;
            }
            else
            {
                EmitRun(body, scan.Runs[i], isLast: i == scan.Runs.Count - 1);
                i++;
            }
        }

        if (!_hasReturned)
        {
            body.WriteSeparator();
            body.WriteLine(scan.ToEnd ? "return text.IsEmpty;" : "return true;");
        }
    }

    private void EmitLiteralRun(SourceWriter body, string literal)
    {
        string condition = literal.Length == 1
            ? $"text.IsEmpty || text[0] != {CSharpLiteral.Char(literal[0])}"
            : $"!global::System.MemoryExtensions.StartsWith(text, {CSharpLiteral.String(literal)})";
        EmitFailure(body, condition);
        EmitAdvance(body, CSharpLiteral.Int32(literal.Length));
    }

    private void EmitRun(SourceWriter body, PatternRun run, bool isLast)
    {
        string minimum = CSharpLiteral.Int32(run.Minimum);
        if (isLast && scan.ToEnd)
        {
            EmitRest(body, run);
            return;
        }

        if (run.IsOneCharacter)
        {
            EmitFailure(body, $"text.IsEmpty || text[0] is not ({CharacterTest.Pattern(run.Set, asNumbers: false)})");
            EmitAdvance(body, "1");
            return;
        }

        if (run.Maximum == run.Minimum && run.Minimum <= FewCharacters)
        {
            var tests = new List<string> { $"text.Length < {minimum}" };
            for (int i = 0; i < run.Minimum; i++)
            {
                tests.Add($"text[{CSharpLiteral.Int32(i)}] is not ({CharacterTest.Pattern(run.Set, asNumbers: false)})");
            }

            EmitFailure(body, string.Join(" || ", tests));
            EmitAdvance(body, minimum);
            return;
        }

        if (run.Maximum == run.Minimum)
        {
            EmitFailure(body, $"text.Length < {minimum} || {Except(run.Set, $"text.Slice(0, {minimum})")} >= 0");
            EmitAdvance(body, minimum);
            return;
        }

        string count = $"count{_counts++.ToString(CultureInfo.InvariantCulture)}";
        string window = run.Maximum is { } maximum
            ? $"text.Slice(0, global::System.Math.Min(text.Length, {CSharpLiteral.Int32(maximum)}))"
            : "text";
        body.WriteLine($"int {count} = {Except(run.Set, window)};");
        using (body.BlockOf($"if ({count} < 0)"))
        {
            body.WriteLine($"{count} = {(run.Maximum is null ? "text.Length" : window + ".Length")};");
        }

        if (run.Minimum > 0)
        {
            body.WriteLine();
            EmitFailure(body, $"{count} < {minimum}");
        }

        EmitAdvance(body, count);
    }

    private void EmitRest(SourceWriter body, PatternRun run)
    {
        var conditions = new List<string>();
        string minimum = CSharpLiteral.Int32(run.Minimum);
        if (run.Maximum == run.Minimum)
        {
            conditions.Add($"text.Length == {minimum}");
        }
        else
        {
            if (run.Minimum > 0)
            {
                conditions.Add(run.Minimum == 1 ? "!text.IsEmpty" : $"text.Length >= {minimum}");
            }

            if (run.Maximum is { } maximum)
            {
                conditions.Add($"text.Length <= {CSharpLiteral.Int32(maximum)}");
            }
        }

        conditions.Add(run.IsOneCharacter
            ? $"text[0] is {CharacterTest.Pattern(run.Set, asNumbers: false)}"
            : $"{Except(run.Set, "text")} < 0");
        body.WriteLine($"return {string.Join(" && ", conditions)};");
        _hasReturned = true;
    }

    // The place of the first character outside of the set, or -1.
    private string Except(CodePointSet set, string span)
    {
        if (set.Ranges.Count == 1)
        {
            CodePointRange range = set.Ranges[0];
            return range.First == range.Last
                ? $"global::System.MemoryExtensions.IndexOfAnyExcept({span}, {Unit(range.First)})"
                : $"global::System.MemoryExtensions.IndexOfAnyExceptInRange({span}, {Unit(range.First)}, {Unit(range.Last)})";
        }

        if (Characters(set) is { } characters)
        {
            string name = $"{methodName}Set{(_fields.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            _fields.Add($"private static readonly global::System.Buffers.SearchValues<char> {name} = global::System.Buffers.SearchValues.Create({CSharpLiteral.String(characters)});");
            return $"global::System.MemoryExtensions.IndexOfAnyExcept({span}, {name})";
        }

        // The rest of the plane: what is outside is the shorter list.
        CodePointSet outside = set.Complement().Intersect(CodePointSet.Of(0, 0xFFFF));
        string test = $"{methodName}Set{(_fields.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        _fields.Add($$"""
            private static int {{test}}(global::System.ReadOnlySpan<char> text)
            {
                for (int i = 0; i < text.Length; i++)
                {
                    if (text[i] is {{CharacterTest.Pattern(outside, asNumbers: false)}})
                    {
                        return i;
                    }
                }

                return -1;
            }
            """);
        return $"{test}({span})";
    }

    private static string? Characters(CodePointSet set)
    {
        var text = new StringBuilder();
        foreach (CodePointRange range in set.Ranges)
        {
            if (range.Last > 0x7F)
            {
                return null;
            }

            for (int character = range.First; character <= range.Last; character++)
            {
                text.Append((char)character);
            }
        }

        return text.Length > FewCharacters || set.Ranges.Count > 1 ? text.ToString() : null;
    }

    private static string Unit(int codePoint) => CSharpLiteral.Char((char)codePoint);

    private static void EmitFailure(SourceWriter body, string condition)
    {
        using (body.BlockOf($"if ({condition})"))
        {
            body.WriteLine("return false;");
        }
    }

    private static void EmitAdvance(SourceWriter body, string count)
    {
        body.WriteLine();
        body.WriteLine($"text = text.Slice({count});");
    }

    private string? Literal(int start, int end)
    {
        var text = new StringBuilder();
        for (int i = start; i < end; i++)
        {
            if (!scan.Runs[i].IsLiteral || !scan.Runs[i].Set.IsSingle(out int codePoint))
            {
                return null;
            }

            text.Append((char)codePoint);
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
