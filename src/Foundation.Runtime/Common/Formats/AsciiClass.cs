namespace Foundation.Formats;

/// <summary>Classes of ASCII characters; the grammars of the formats know no other digits and letters.</summary>
internal static class AsciiClass
{
    public static bool IsDigit(char character) => (uint)(character - '0') <= 9;

    public static bool IsLetter(char character) => (uint)((character | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsLetterOrDigit(char character) => IsLetter(character) || IsDigit(character);

    public static bool IsHexDigit(char character) => IsDigit(character) || (uint)((character | 0x20) - 'a') <= 'f' - 'a';

    /// <summary>An ASCII letter in upper case; any other character as it is.</summary>
    public static char ToUpper(char character) => IsLetter(character) ? (char)(character & ~0x20) : character;

    /// <summary>Whether both texts are the same but for the case of ASCII letters.</summary>
    public static bool EqualsIgnoreCase(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (ToUpper(left[i]) != ToUpper(right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
