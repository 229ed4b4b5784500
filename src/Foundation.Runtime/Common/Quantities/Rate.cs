using System.Diagnostics.CodeAnalysis;
using Foundation.Literals;

namespace Foundation;

/// <summary>
/// An amount of bytes, or a count, in a period: <c>50MB/s</c>, <c>100/1m</c>. Rates are ordered by what they allow in the
/// long run; equal ones may differ in their period. Immutable; thread-safe.
/// </summary>
public readonly struct Rate : IEquatable<Rate>, IComparable<Rate>, ISpanParsable<Rate>, ISpanFormattable
{
    private readonly long _perTicks;

    private Rate(long amount, bool isBytes, long perTicks)
    {
        Amount = amount;
        IsBytes = isBytes;
        _perTicks = perTicks;
    }

    /// <summary>How many bytes, or how many times, in each period; never negative.</summary>
    public long Amount { get; }

    /// <summary>Whether the amount is a number of bytes.</summary>
    public bool IsBytes { get; }

    /// <summary>The period, at least a microsecond.</summary>
    public TimeSpan Period => TimeSpan.FromTicks(PerTicks);

    /// <summary>The amount in a second.</summary>
    public double PerSecond => (double)Amount / PerTicks * TimeSpan.TicksPerSecond;

    // The default value is nothing in a second.
    private long PerTicks => _perTicks == 0 ? TimeSpan.TicksPerSecond : _perTicks;

    /// <summary>So many times in a period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the period is not whole positive microseconds.</exception>
    public static Rate Of(long count, TimeSpan period) => Create(count, isBytes: false, period);

    /// <summary>So many bytes in a period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The period is not whole positive microseconds.</exception>
    public static Rate Of(ByteSize size, TimeSpan period) => Create(size.Bytes, isBytes: true, period);

    /// <summary>Reads a rate.</summary>
    /// <exception cref="FormatException">The text is no rate.</exception>
    public static Rate Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Rate Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    public static Rate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out Rate rate)
            ? rate
            : throw new FormatException($"\"{s}\" is no rate; write an amount and a period, as in \"50MB/s\" or \"100/1m\".");

    /// <summary>Reads a rate.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a rate.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rate result)
    {
        bool isRead = RateLiteral.TryParse(s, out long amount, out bool isBytes, out long perTicks);
        result = isRead ? new Rate(amount, isBytes, perTicks) : default;
        return isRead;
    }

    /// <summary>The exact text, which reads back as the same rate.</summary>
    public override string ToString() => RateLiteral.Format(Amount, IsBytes, PerTicks);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RateLiteral.TryFormat(Amount, IsBytes, PerTicks, destination, out charsWritten);

    /// <summary>Compares by the amount in a given time; counts come before bytes.</summary>
    public int CompareTo(Rate other) => IsBytes != other.IsBytes
        ? IsBytes.CompareTo(other.IsBytes)
        : ((Int128)Amount * other.PerTicks).CompareTo((Int128)other.Amount * PerTicks);

    /// <inheritdoc/>
    public bool Equals(Rate other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsBytes, (double)Amount / PerTicks);

    /// <summary>Whether two rates allow the same.</summary>
    public static bool operator ==(Rate left, Rate right) => left.Equals(right);

    /// <summary>Whether two rates differ in what they allow.</summary>
    public static bool operator !=(Rate left, Rate right) => !left.Equals(right);

    /// <summary>Whether a rate allows less than another.</summary>
    public static bool operator <(Rate left, Rate right) => left.CompareTo(right) < 0;

    /// <summary>Whether a rate allows more than another.</summary>
    public static bool operator >(Rate left, Rate right) => left.CompareTo(right) > 0;

    /// <summary>Whether a rate allows at most as much as another.</summary>
    public static bool operator <=(Rate left, Rate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a rate allows at least as much as another.</summary>
    public static bool operator >=(Rate left, Rate right) => left.CompareTo(right) >= 0;

    private static Rate Create(long amount, bool isBytes, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period.Ticks, nameof(period));
        ArgumentOutOfRangeException.ThrowIfNotEqual(period.Ticks % RateLiteral.TicksPerStep, 0, nameof(period));
        return new Rate(amount, isBytes, period.Ticks);
    }
}
