using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>Reads the names of an enum.</summary>
internal static class PayloadEnumReader
{
    public static PayloadEnumModel Read(INamedTypeSymbol type)
    {
        bool areFlags = type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace.Name: "System" });
        List<PayloadEnumMember> members = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field)
            {
                members.Add(new PayloadEnumMember(JsonAttributes.Text(field, "JsonStringEnumMemberName") ?? field.Name, Bits(field.ConstantValue!, type.EnumUnderlyingType!)));
            }
        }

        // Of flags those of more bits are taken first, so that a value is named by as few as can be.
        return new PayloadEnumModel(areFlags, members.OrderBy(member => areFlags ? -Count(member.Value) : 0).ThenBy(static member => member.Value).ToList().ToEquatableArray());
    }

    // As the runtime widens the bits of a value: with its sign, whatever the type says.
    private static ulong Bits(object value, INamedTypeSymbol underlying) => unchecked(underlying.SpecialType switch
    {
        SpecialType.System_Byte => (ulong)(sbyte)(byte)value,
        SpecialType.System_UInt16 => (ulong)(short)(ushort)value,
        SpecialType.System_UInt32 => (ulong)(int)(uint)value,
        SpecialType.System_UInt64 => (ulong)value,
        _ => (ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture),
    });

    private static int Count(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
