namespace Foundation.Formats;

/// <summary>Code points that a label of an international name may hold only beside some others (RFC 5892, appendix A).</summary>
internal static class ContextRule
{
    /// <summary>Whether a code point has a rule, and its place in the label meets it.</summary>
    public static bool IsMet(ReadOnlySpan<int> label, int index) => label[index] switch
    {
        0x200C => IsBehindVirama(label, index) || ArabicJoining.IsBroken(label, index),
        0x200D => IsBehindVirama(label, index),
        0xB7 => At(label, index - 1) == 'l' && At(label, index + 1) == 'l',
        0x375 => IsGreek(At(label, index + 1)),
        0x5F3 or 0x5F4 => IsHebrew(At(label, index - 1)),
        0x30FB => HasJapanese(label),
        >= 0x660 and <= 0x669 => !HasAny(label, 0x6F0, 0x6F9),
        >= 0x6F0 and <= 0x6F9 => !HasAny(label, 0x660, 0x669),
        _ => false,
    };

    /// <summary>The code point at an index; zero, which has no class, outside of the label.</summary>
    private static int At(ReadOnlySpan<int> label, int index) => index >= 0 && index < label.Length ? label[index] : 0;

    private static bool HasAny(ReadOnlySpan<int> label, int first, int last)
    {
        foreach (int codePoint in label)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasJapanese(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IsKana(codePoint) || IsHan(codePoint))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBehindVirama(ReadOnlySpan<int> label, int index) => Virama.Is(At(label, index - 1));

    // Scripts as far as labels may hold their code points.
    private static bool IsGreek(int codePoint) => codePoint is (>= 0x370 and <= 0x3E1) or (>= 0x3F0 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFE);

    private static bool IsHebrew(int codePoint) => codePoint is >= 0x591 and <= 0x5F4;

    private static bool IsKana(int codePoint) => codePoint
        is (>= 0x3041 and <= 0x3096)
        or (>= 0x309D and <= 0x309F)
        or (>= 0x30A1 and <= 0x30FA)
        or (>= 0x30FD and <= 0x30FF)
        or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x1AFF0 and <= 0x1B16F);

    private static bool IsHan(int codePoint) => codePoint
        is 0x3005
        or 0x3007
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
