using System.Runtime.CompilerServices;

namespace Foundation.Configuration.Types;

/// <summary>The members of an enum by number.</summary>
internal static class EnumNumbers<TEnum>
    where TEnum : struct, Enum
{
    private static readonly bool IsUnsigned =
        Type.GetTypeCode(typeof(TEnum)) is TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64;

    private static readonly long Flags = UnionOfMembers();

    /// <summary>The member with the number, or the combination of flags.</summary>
    public static bool TryConvert(Int128 number, out TEnum value)
    {
        int bits = Unsafe.SizeOf<TEnum>() * 8;
        Int128 least = IsUnsigned ? 0 : -(Int128.One << (bits - 1));
        Int128 most = least + (Int128.One << bits) - 1;
        value = default;
        if (number < least || number > most)
        {
            return false;
        }

        long pattern = unchecked((long)number);
        TEnum candidate = FromBits(pattern);
        bool isMember = Enum.IsDefined(candidate) || (EnumNames<TEnum>.IsFlags && (ToBits(candidate) & ~Flags) == 0);
        value = isMember ? candidate : default;
        return isMember;
    }

    private static long UnionOfMembers()
    {
        long union = 0;
        foreach (TEnum member in Enum.GetValues<TEnum>())
        {
            union |= ToBits(member);
        }

        return union;
    }

    private static TEnum FromBits(long bits)
    {
        TEnum value = default;
        switch (Unsafe.SizeOf<TEnum>())
        {
            case 1: Unsafe.As<TEnum, byte>(ref value) = unchecked((byte)bits); break;
            case 2: Unsafe.As<TEnum, ushort>(ref value) = unchecked((ushort)bits); break;
            case 4: Unsafe.As<TEnum, uint>(ref value) = unchecked((uint)bits); break;
            default: Unsafe.As<TEnum, long>(ref value) = bits; break;
        }

        return value;
    }

    private static long ToBits(TEnum value) => Unsafe.SizeOf<TEnum>() switch
    {
        1 => Unsafe.As<TEnum, byte>(ref value),
        2 => Unsafe.As<TEnum, ushort>(ref value),
        4 => Unsafe.As<TEnum, uint>(ref value),
        _ => Unsafe.As<TEnum, long>(ref value),
    };
}
