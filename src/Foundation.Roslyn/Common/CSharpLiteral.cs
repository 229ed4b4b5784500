using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.Roslyn;

/// <summary>Values as C# source text, independent of culture.</summary>
internal static class CSharpLiteral
{
    public static string String(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A UTF-8 literal; the text must hold no lone surrogate, which has no UTF-8 form.</summary>
    public static string Utf8(string value) => String(value) + "u8";

    public static string Char(char value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Int32(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string UInt32(uint value) => value.ToString(CultureInfo.InvariantCulture) + "U";

    public static string Int64(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string UInt64(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "M";

    public static string Single(float value) => value switch
    {
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        0f when 1f / value < 0f => "-0F",
        _ => RoundTrip(value) + "F",
    };

    public static string Double(double value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        0d when 1d / value < 0d => "-0D",
        _ => RoundTrip(value) + "D",
    };

    /// <summary>A constant as an attribute holds it: text, char, bool, a number or null.</summary>
    public static string Constant(object? value) => value switch
    {
        null => "null",
        string text => String(text),
        char character => Char(character),
        bool boolean => Boolean(boolean),
        uint number => UInt32(number),
        long number => Int64(number),
        ulong number => UInt64(number),
        float number => Single(number),
        double number => Double(number),
        decimal number => Decimal(number),
        sbyte or byte or short or ushort or int => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType()} is no constant.", nameof(value)),
    };

    /// <summary>The identifier, with <c>@</c> where the name is a keyword, contextual ones (<c>record</c>, <c>field</c>) too.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    // The .NET Framework's "R" loses the last digit of some numbers, and Visual Studio runs generators there.
    private static string RoundTrip(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string RoundTrip(float value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return float.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
