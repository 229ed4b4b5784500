namespace Foundation.Formats;

/// <summary>A label of an international name, without its <c>xn--</c> (RFC 5891, 4.2 and 5.4). The rule of right-to-left labels (RFC 5893) is not checked.</summary>
internal static class InternationalLabel
{
    // A label has 63 characters, and no character of an encoding stands for more than one code point.
    private const int MaxCodePoints = 63;

    public static bool IsValid(ReadOnlySpan<char> encoded)
    {
        Span<int> buffer = stackalloc int[MaxCodePoints];
        if (!Punycode.TryDecode(encoded, buffer, out int length))
        {
            return false;
        }

        ReadOnlySpan<int> label = buffer.Slice(0, length);
        if (label.IsEmpty || !HasOrdinaryHyphens(label) || CodePointClass.IsMark(label[0]))
        {
            return false;
        }

        for (int i = 0; i < label.Length; i++)
        {
            if (!CodePointClass.IsOfNames(label[i]) && !ContextRule.IsMet(label, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>None at the start, at the end, or in the third and fourth place together, which only a prefix has.</summary>
    private static bool HasOrdinaryHyphens(ReadOnlySpan<int> label) =>
        label[0] != '-' && label[label.Length - 1] != '-' && (label.Length < 4 || label[2] != '-' || label[3] != '-');
}
