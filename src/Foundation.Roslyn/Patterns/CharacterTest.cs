using System.Globalization;

namespace Foundation.Roslyn.Patterns;

/// <summary>Writes the test whether a character is in a set, as a C# pattern.</summary>
internal static class CharacterTest
{
    /// <summary><c>'-' or >= 'a' and &lt;= 'z'</c>, for a <c>char</c> or, with numbers, for an <c>int</c>.</summary>
    public static string Pattern(CodePointSet set, bool asNumbers)
    {
        var terms = new List<string>();
        foreach (CodePointRange range in set.Ranges)
        {
            terms.Add(range.First == range.Last
                ? Literal(range.First, asNumbers)
                : range.First == 0 ? $"<= {Literal(range.Last, asNumbers)}"
                : range.Last == CodePointSet.Maximum ? $">= {Literal(range.First, asNumbers)}"
                : $">= {Literal(range.First, asNumbers)} and <= {Literal(range.Last, asNumbers)}");
        }

        return terms.Count == 0 ? "< 0" : string.Join(" or ", terms);
    }

    private static string Literal(int codePoint, bool asNumber) =>
        codePoint is >= ' ' and <= '~' ? CSharpLiteral.Char((char)codePoint)
        : asNumber ? "0x" + codePoint.ToString("X", CultureInfo.InvariantCulture)
        : "'\\u" + codePoint.ToString("X4", CultureInfo.InvariantCulture) + "'";
}
