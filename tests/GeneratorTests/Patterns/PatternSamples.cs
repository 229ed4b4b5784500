using System.Text;

namespace Foundation.GeneratorTests.Patterns;

/// <summary>Random patterns of the common subset, and random texts that often nearly match.</summary>
internal sealed class PatternSamples(int seed)
{
    private static readonly string[] Atoms =
        ["a", "b", "-", "/", @"\.", "[ab]", "[a-c]", "[^a]", "[^ab-]", @"\d", @"\w", @"\s", @"\D", @"\W", ".", "[0-9-]", "é", "😀", "[😀-😂]", "[^😀]"];

    private static readonly string[] Assertions = [@"\b", @"\B", "^", "$"];

    private static readonly string[] Quantifiers = ["", "", "", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "+?", "{0,2}"];

    private static readonly string[] Pieces =
        ["a", "b", "c", "-", "/", ".", "0", "7", "_", " ", "\n", "\r", "\u2028", "é", "😀", "😁", "\ud83d", "\ude00", "ab", "a-b", "//", "x", "\u00a0"];

    private readonly Random _random = new(seed);

    public string Pattern()
    {
        string body = Alternation(depth: 2);
        bool isAlternation = body.Contains('|', StringComparison.Ordinal);
        return (_random.Next(3) > 0 ? "^" : "") + (isAlternation ? $"(?:{body})" : body) + (_random.Next(2) > 0 ? "$" : "");
    }

    public string Text()
    {
        var text = new StringBuilder();
        int count = _random.Next(8);
        for (int i = 0; i < count; i++)
        {
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private string Alternation(int depth)
    {
        int count = _random.Next(5) == 0 ? 2 : 1;
        return string.Join('|', Enumerable.Range(0, count).Select(_ => Sequence(depth)));
    }

    private string Sequence(int depth) => string.Concat(Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => Part(depth)));

    private string Part(int depth)
    {
        if (_random.Next(25) == 0)
        {
            // What matches no character takes no quantifier.
            return depth > 0 && _random.Next(2) == 0 ? $"(?{"=!"[_random.Next(2)]}{Alternation(depth - 1)})" : Assertions[_random.Next(Assertions.Length)];
        }

        string atom = depth > 0 && _random.Next(6) == 0
            ? $"({(_random.Next(2) == 0 ? "?:" : "")}{Alternation(depth - 1)})"
            : Atoms[_random.Next(Atoms.Length)];
        return atom + Quantifiers[_random.Next(Quantifiers.Length)];
    }
}
