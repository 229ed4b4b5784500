using System.Globalization;
using System.Numerics;

namespace Foundation.Roslyn.Configuration;

/// <summary>The members of an enum as a file writes them: by name, ignoring case; flags as names with commas between; numbers where they are allowed.</summary>
internal static class EnumText
{
    /// <summary>Reads a name, or the names of flags; null where they name no member.</summary>
    public static ScalarValue? Read(EnumModel model, string text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]) || (!model.IsFlags && text.IndexOf(',') >= 0))
        {
            return null;
        }

        BigInteger value = 0;
        foreach (string name in text.Split(','))
        {
            if (Find(model, name.Trim()) is not { } member)
            {
                return null;
            }

            value |= ValueOf(member);
        }

        return new ScalarValue(value, text);
    }

    /// <summary>The member with a number, or a combination of flags; null where there is none.</summary>
    public static ScalarValue? Of(EnumModel model, BigInteger number, string text)
    {
        BigInteger union = 0;
        foreach (EnumMember member in model.Members)
        {
            BigInteger value = ValueOf(member);
            if (value == number)
            {
                return new ScalarValue(number, text);
            }

            union |= value;
        }

        return model.IsFlags && (number & ~union) == 0 ? new ScalarValue(number, text) : null;
    }

    // A name in its declared case comes before one that differs by case.
    private static EnumMember? Find(EnumModel model, string name)
    {
        EnumMember? found = null;
        foreach (EnumMember member in model.Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }

            found ??= string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) ? member : null;
        }

        return found;
    }

    private static BigInteger ValueOf(EnumMember member) => BigInteger.Parse(member.Value, CultureInfo.InvariantCulture);
}
