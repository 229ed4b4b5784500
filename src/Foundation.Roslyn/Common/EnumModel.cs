using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>A member of an enum as an attribute has it, or several that are combined.</summary>
/// <param name="Value">Its number.</param>
/// <param name="Code">It in source; empty where there is no such member.</param>
internal readonly record struct EnumModel(int Value, string Code)
{
    public bool IsValid => Code.Length > 0;

    /// <summary>Reads an argument; null where it is no enum.</summary>
    public static EnumModel? Read(TypedConstant? argument)
    {
        if (argument is not { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type, Value: int value })
        {
            return null;
        }

        List<string> combined = [];
        int rest = value;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field)
            {
                int bits = Convert.ToInt32(field.ConstantValue, CultureInfo.InvariantCulture);
                string code = $"{TypeText.InSource(type)}.{CSharpLiteral.Identifier(field.Name)}";
                if (bits == value)
                {
                    return new EnumModel(value, code);
                }

                if (IsFlag(bits) && (rest & bits) != 0)
                {
                    combined.Add(code);
                    rest &= ~bits;
                }
            }
        }

        bool areFlags = type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace.Name: "System" });
        return new EnumModel(value, areFlags && rest == 0 ? string.Join(" | ", combined) : "");
    }

    private static bool IsFlag(int bits) => bits != 0 && (bits & (bits - 1)) == 0;
}
