namespace Foundation.Formats;

/// <summary>Decodes the text behind <c>xn--</c> to code points (RFC 3492).</summary>
internal static class Punycode
{
    private const int Radix = 36;
    private const int LeastThreshold = 1;
    private const int MostThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialCodePoint = 0x80;
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>The code points in lower case; false where the text is no encoding or the buffer too short.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<int> codePoints, out int length)
    {
        int delimiter = text.LastIndexOf('-');
        length = 0;
        if (delimiter == 0)
        {
            // Nothing stands before it, so an encoder would have left it out.
            return false;
        }

        for (int i = 0; i < delimiter; i++)
        {
            if (length == codePoints.Length)
            {
                return false;
            }

            codePoints[length++] = AsciiClass.IsLetter(text[i]) ? text[i] | 0x20 : text[i];
        }

        ReadOnlySpan<char> rest = text.Slice(delimiter + 1);
        int codePoint = InitialCodePoint;
        int index = 0;
        int bias = InitialBias;
        bool isFirst = true;
        while (!rest.IsEmpty)
        {
            if (length == codePoints.Length || !TryReadDelta(ref rest, bias, out int delta))
            {
                return false;
            }

            int count = length + 1;
            bias = Adapt(delta, count, isFirst);
            isFirst = false;
            long position = (long)index + delta;
            long next = codePoint + (position / count);
            if (next > LastCodePoint || next is >= 0xD800 and <= 0xDFFF)
            {
                return false;
            }

            codePoint = (int)next;
            index = (int)(position % count);
            codePoints.Slice(index, length - index).CopyTo(codePoints.Slice(index + 1));
            codePoints[index++] = codePoint;
            length++;
        }

        return true;
    }

    /// <summary>Reads an integer of variable length, least digit first.</summary>
    private static bool TryReadDelta(ref ReadOnlySpan<char> text, int bias, out int delta)
    {
        long sum = 0;
        long weight = 1;
        delta = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = DigitOf(text[i]);
            int place = Radix * (i + 1);
            int threshold = Math.Min(Math.Max(place - bias, LeastThreshold), MostThreshold);
            sum += digit * weight;
            if (digit < 0 || sum > int.MaxValue)
            {
                return false;
            }

            if (digit < threshold)
            {
                delta = (int)sum;
                text = text.Slice(i + 1);
                return true;
            }

            weight *= Radix - threshold;
            if (weight > int.MaxValue)
            {
                return false;
            }
        }

        return false;
    }

    private static int DigitOf(char character) =>
        AsciiClass.IsLetter(character) ? (character | 0x20) - 'a'
        : AsciiClass.IsDigit(character) ? character - '0' + 26
        : -1;

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / count;
        int bias = 0;
        while (delta > (Radix - LeastThreshold) * MostThreshold / 2)
        {
            delta /= Radix - LeastThreshold;
            bias += Radix;
        }

        return bias + ((Radix - LeastThreshold + 1) * delta / (delta + Skew));
    }
}
