using System.Globalization;
using System.Numerics;

namespace Foundation.Configuration.Types;

/// <summary>The values of a numeric type in words.</summary>
internal static class NumberRange
{
    public static string Of<T>()
        where T : struct, INumberBase<T>, IMinMaxValue<T> =>
        string.Create(CultureInfo.InvariantCulture, $"does not fit {NameOf(typeof(T))}, which holds {T.MinValue} to {T.MaxValue}");

    private static string NameOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte => "sbyte",
        TypeCode.Byte => "byte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        _ => type == typeof(nint) ? "nint" : type == typeof(nuint) ? "nuint" : type.Name,
    };
}
