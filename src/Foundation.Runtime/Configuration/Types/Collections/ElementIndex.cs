using System.Globalization;

namespace Foundation.Configuration.Types;

/// <summary>Indices as keys of a source of texts: digits without leading zeros, so that each index has one key.</summary>
internal static class ElementIndex
{
    public static bool TryRead(in ConfigReader key, out int index)
    {
        ReadOnlySpan<byte> text = key.RawText;
        index = 0;
        return !(text.Length > 1 && text[0] == (byte)'0') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }
}
