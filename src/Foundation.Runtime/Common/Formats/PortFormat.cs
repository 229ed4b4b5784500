namespace Foundation.Formats;

/// <summary>A TCP or UDP port, 0 to 65535, without leading zeros.</summary>
internal static class PortFormat
{
    public static bool IsValid(ReadOnlySpan<char> text) => DecimalText.Read(text, ushort.MaxValue) >= 0;
}
