using System.Globalization;
using System.Numerics;

namespace Foundation.Roslyn.Configuration;

/// <summary>Regular expressions of whole numbers within a range, for numbers that stand inside of texts.</summary>
internal static class IntegerPattern
{
    /// <summary>The numbers of an integer type, unsigned or in two's complement; leading zeros are allowed.</summary>
    public static string Between(BigInteger low, BigInteger high) =>
        low.IsZero ? UpTo(high) : $"(?:-?{UpTo(high)}|-0*{(-low).ToString(CultureInfo.InvariantCulture)})";

    /// <summary>The numbers from 0 to a bound; leading zeros are allowed.</summary>
    public static string UpTo(BigInteger high)
    {
        string digits = high.ToString(CultureInfo.InvariantCulture);
        List<string> options = [];
        if (digits.Length > 1)
        {
            options.Add($"[0-9]{{1,{Text(digits.Length - 1)}}}");
        }

        // As many digits as the bound: the same up to one place, a smaller one there, and any after it.
        for (int i = 0; i < digits.Length; i++)
        {
            char lowest = i == 0 && digits.Length > 1 ? '1' : '0';
            if (digits[i] > lowest)
            {
                options.Add(digits.Substring(0, i) + Range(lowest, (char)(digits[i] - 1)) + Rest(digits.Length - 1 - i));
            }
        }

        options.Add(digits);
        return $"0*(?:{string.Join("|", options)})";
    }

    private static string Range(char low, char high) => low == high ? low.ToString() : $"[{low}-{high}]";

    private static string Rest(int count) => count switch
    {
        0 => "",
        1 => "[0-9]",
        _ => $"[0-9]{{{Text(count)}}}",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
