using System.Diagnostics.CodeAnalysis;
using Foundation.Literals;

namespace Foundation;

/// <summary>
/// A number of bytes. Its text has a unit: <c>64KiB</c> (1024), <c>100MB</c> (1000), <c>1.5GiB</c>. Immutable; thread-safe.
/// </summary>
public readonly struct ByteSize : IEquatable<ByteSize>, IComparable<ByteSize>, ISpanParsable<ByteSize>, ISpanFormattable
{
    private ByteSize(long bytes) => Bytes = bytes;

    /// <summary>No bytes.</summary>
    public static ByteSize Zero => default;

    /// <summary>The number of bytes, never negative.</summary>
    public long Bytes { get; }

    /// <summary>A size of so many bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static ByteSize FromBytes(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new ByteSize(bytes);
    }

    /// <summary>A size of so many kibibytes (1,024 bytes).</summary>
    /// <exception cref="OverflowException">The size does not fit.</exception>
    public static ByteSize FromKiB(long count) => FromBytes(checked(count * 1024));

    /// <summary>A size of so many mebibytes (1,024 KiB).</summary>
    /// <exception cref="OverflowException">The size does not fit.</exception>
    public static ByteSize FromMiB(long count) => FromBytes(checked(count * 1024 * 1024));

    /// <summary>A size of so many gibibytes (1,024 MiB).</summary>
    /// <exception cref="OverflowException">The size does not fit.</exception>
    public static ByteSize FromGiB(long count) => FromBytes(checked(count * 1024 * 1024 * 1024));

    /// <summary>Reads a size with its unit.</summary>
    /// <exception cref="FormatException">The text is no size, or has no unit.</exception>
    public static ByteSize Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static ByteSize Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    public static ByteSize Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out ByteSize size)
            ? size
            : throw new FormatException($"\"{s}\" is no size; write a number with its unit, as in \"64KiB\" or \"100MB\".");

    /// <summary>Reads a size with its unit.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ByteSize result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a size with its unit.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ByteSize result)
    {
        bool isRead = SizeLiteral.TryParse(s, out long bytes);
        result = new ByteSize(isRead ? bytes : 0);
        return isRead;
    }

    /// <summary>The shortest exact text, which reads back as the same size.</summary>
    public override string ToString() => SizeLiteral.Format(Bytes);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SizeLiteral.TryFormat(Bytes, destination, out charsWritten);

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <inheritdoc/>
    public bool Equals(ByteSize other) => Bytes == other.Bytes;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByteSize other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bytes.GetHashCode();

    /// <summary>Whether two sizes are equal.</summary>
    public static bool operator ==(ByteSize left, ByteSize right) => left.Bytes == right.Bytes;

    /// <summary>Whether two sizes differ.</summary>
    public static bool operator !=(ByteSize left, ByteSize right) => left.Bytes != right.Bytes;

    /// <summary>Whether a size is smaller than another.</summary>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Whether a size is larger than another.</summary>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Whether a size is at most another.</summary>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Whether a size is at least another.</summary>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;
}
