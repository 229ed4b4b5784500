using System.Diagnostics.CodeAnalysis;
using Foundation.Literals;

namespace Foundation;

/// <summary>
/// A number of processor cores, in thousandths: <c>2 cores</c>, <c>500m</c>. Immutable; thread-safe.
/// </summary>
public readonly struct Cores : IEquatable<Cores>, IComparable<Cores>, ISpanParsable<Cores>, ISpanFormattable
{
    private Cores(long millicores) => Millicores = millicores;

    /// <summary>None.</summary>
    public static Cores Zero => default;

    /// <summary>The number of thousandths of a core, never negative.</summary>
    public long Millicores { get; }

    /// <summary>So many thousandths of a core.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Cores FromMillicores(long millicores)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(millicores);
        return new Cores(millicores);
    }

    /// <summary>So many whole cores.</summary>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static Cores FromCores(long count) => FromMillicores(checked(count * 1000));

    /// <summary>Reads a number of cores.</summary>
    /// <exception cref="FormatException">The text is no number of cores.</exception>
    public static Cores Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Cores Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    public static Cores Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out Cores cores)
            ? cores
            : throw new FormatException($"\"{s}\" is no number of cores; write \"2 cores\" or \"500m\".");

    /// <summary>Reads a number of cores.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cores result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a number of cores.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Cores result)
    {
        bool isRead = CoresLiteral.TryParse(s, out long millicores);
        result = new Cores(isRead ? millicores : 0);
        return isRead;
    }

    /// <summary>The shortest exact text, which reads back as the same number.</summary>
    public override string ToString() => CoresLiteral.Format(Millicores);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        CoresLiteral.TryFormat(Millicores, destination, out charsWritten);

    /// <inheritdoc/>
    public int CompareTo(Cores other) => Millicores.CompareTo(other.Millicores);

    /// <inheritdoc/>
    public bool Equals(Cores other) => Millicores == other.Millicores;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cores other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Millicores.GetHashCode();

    /// <summary>Whether two numbers are equal.</summary>
    public static bool operator ==(Cores left, Cores right) => left.Millicores == right.Millicores;

    /// <summary>Whether two numbers differ.</summary>
    public static bool operator !=(Cores left, Cores right) => left.Millicores != right.Millicores;

    /// <summary>Whether a number is smaller than another.</summary>
    public static bool operator <(Cores left, Cores right) => left.Millicores < right.Millicores;

    /// <summary>Whether a number is larger than another.</summary>
    public static bool operator >(Cores left, Cores right) => left.Millicores > right.Millicores;

    /// <summary>Whether a number is at most another.</summary>
    public static bool operator <=(Cores left, Cores right) => left.Millicores <= right.Millicores;

    /// <summary>Whether a number is at least another.</summary>
    public static bool operator >=(Cores left, Cores right) => left.Millicores >= right.Millicores;
}
