using System.Numerics;

namespace Foundation.Roslyn.Configuration;

/// <summary>The ranges of the integer types, and the suffix of their literals.</summary>
internal static class IntegerTypes
{
    /// <summary>The range of a type; a null suffix means that a literal may not fit a <see cref="long"/>. Null for unbounded types.</summary>
    public static (BigInteger Low, BigInteger High, string? Suffix)? RangeOf(string type) => type switch
    {
        "sbyte" => (sbyte.MinValue, sbyte.MaxValue, ""),
        "byte" => (byte.MinValue, byte.MaxValue, ""),
        "short" => (short.MinValue, short.MaxValue, ""),
        "ushort" => (ushort.MinValue, ushort.MaxValue, ""),
        "int" or "nint" => (int.MinValue, int.MaxValue, ""),
        "uint" or "nuint" => (uint.MinValue, uint.MaxValue, "U"),
        "long" => (long.MinValue, long.MaxValue, "L"),
        "ulong" => (ulong.MinValue, ulong.MaxValue, "UL"),
        "global::System.Int128" => (-BigInteger.Pow(2, 127), BigInteger.Pow(2, 127) - 1, null),
        "global::System.UInt128" => (0, BigInteger.Pow(2, 128) - 1, null),
        _ => null,
    };
}
