using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>What kind of constant a declaration holds.</summary>
internal enum LiteralKind : byte
{
    Null,
    Boolean,
    Integer,
    Real,
    Character,
    Text,

    /// <summary>The name of an enum's member, or of several separated by commas.</summary>
    Enum,

    /// <summary>An empty collection.</summary>
    EmptyList,

    /// <summary>An expression whose value is known only at run time; the text is its source.</summary>
    Expression,
}

/// <summary>A constant of a declaration, in invariant text.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its value: digits for numbers, the text itself for texts.</param>
internal readonly record struct LiteralValue(LiteralKind Kind, string Text)
{
    public static LiteralValue Of(TypedConstant constant)
    {
        if (constant.IsNull)
        {
            return new LiteralValue(LiteralKind.Null, "null");
        }

        return constant is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type }
            ? new LiteralValue(LiteralKind.Enum, EnumModelReader.NameOf(type, constant.Value!))
            : Of(constant.Value);
    }

    public static LiteralValue Of(object? value) => value switch
    {
        null => new LiteralValue(LiteralKind.Null, "null"),
        string text => new LiteralValue(LiteralKind.Text, text),
        bool boolean => new LiteralValue(LiteralKind.Boolean, boolean ? "true" : "false"),
        char character => new LiteralValue(LiteralKind.Character, character.ToString()),
        double number => new LiteralValue(LiteralKind.Real, number.ToString("R", CultureInfo.InvariantCulture)),
        float number => new LiteralValue(LiteralKind.Real, number.ToString("R", CultureInfo.InvariantCulture)),
        decimal number => new LiteralValue(LiteralKind.Real, number.ToString(CultureInfo.InvariantCulture)),
        IFormattable number => new LiteralValue(LiteralKind.Integer, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => new LiteralValue(LiteralKind.Expression, value.ToString()),
    };
}
