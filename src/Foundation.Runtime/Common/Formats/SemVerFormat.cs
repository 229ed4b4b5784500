namespace Foundation.Formats;

/// <summary>A version of three numbers, with pre-release and build identifiers (semver.org, 2.0.0).</summary>
internal static class SemVerFormat
{
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int plus = text.IndexOf('+');
        if (plus >= 0)
        {
            if (!AreIdentifiers(text.Slice(plus + 1), mayLeadWithZero: true))
            {
                return false;
            }

            text = text.Slice(0, plus);
        }

        int hyphen = text.IndexOf('-');
        if (hyphen >= 0)
        {
            if (!AreIdentifiers(text.Slice(hyphen + 1), mayLeadWithZero: false))
            {
                return false;
            }

            text = text.Slice(0, hyphen);
        }

        return IsCore(text);
    }

    private static bool IsCore(ReadOnlySpan<char> text)
    {
        int first = text.IndexOf('.');
        int last = text.LastIndexOf('.');
        return first != last
            && IsNumber(text.Slice(0, first))
            && IsNumber(text.Slice(first + 1, last - first - 1))
            && IsNumber(text.Slice(last + 1));
    }

    private static bool AreIdentifiers(ReadOnlySpan<char> text, bool mayLeadWithZero)
    {
        while (true)
        {
            int dot = text.IndexOf('.');
            if (!IsIdentifier(dot < 0 ? text : text.Slice(0, dot), mayLeadWithZero))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            text = text.Slice(dot + 1);
        }
    }

    private static bool IsIdentifier(ReadOnlySpan<char> text, bool mayLeadWithZero)
    {
        bool isNumeric = true;
        foreach (char character in text)
        {
            if (!AsciiClass.IsLetterOrDigit(character) && character != '-')
            {
                return false;
            }

            isNumeric &= AsciiClass.IsDigit(character);
        }

        return !text.IsEmpty && (mayLeadWithZero || !isNumeric || IsNumber(text));
    }

    /// <summary>Digits of any number, without a leading zero.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!AsciiClass.IsDigit(character))
            {
                return false;
            }
        }

        return text.Length == 1 || (text.Length > 1 && text[0] != '0');
    }
}
