using System.Globalization;
using System.Numerics;
using Foundation.Literals;

namespace Foundation.Roslyn.Configuration;

/// <summary>Turns the constants of a declaration into values of a field's type: what does not parse is an error of the declaration.</summary>
internal static class LiteralResolver
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The value, or null where the constant is none of the type.</summary>
    /// <param name="type">The type of the value; of collections the element is meant by the caller.</param>
    /// <param name="unit">The unit of a bare number, or null.</param>
    /// <param name="value">The constant.</param>
    public static ResolvedLiteral? Resolve(TypeModel type, string? unit, LiteralValue value) => type.Kind switch
    {
        _ when value.Kind == LiteralKind.Null => type.IsNullable ? new ResolvedLiteral("null", "null", "null", null) : null,
        TypeKindModel.Boolean => value.Kind == LiteralKind.Boolean ? Plain(value.Text, value.Text == "true") : null,
        TypeKindModel.Integer or TypeKindModel.BigInteger => ResolveInteger(type, value),
        TypeKindModel.Float => ResolveFloat(type, value),
        TypeKindModel.Decimal => IsNumber(value, allowText: true) && decimal.TryParse(value.Text, NumberStyles.Float, Invariant, out decimal number)
            ? Plain(CSharpLiteral.Decimal(number), number, number.ToString(Invariant))
            : null,
        TypeKindModel.Character => value.Text.Length == 1 && value.Kind is LiteralKind.Character or LiteralKind.Text
            ? Quoted(CSharpLiteral.Char(value.Text[0]), value.Text, value.Text[0])
            : null,
        TypeKindModel.Text => value.Kind == LiteralKind.Text ? Quoted(CSharpLiteral.String(value.Text), value.Text, null) : null,
        TypeKindModel.Enum => ResolveEnum(type, value),
        TypeKindModel.Duration => ResolveDuration(unit, value),
        TypeKindModel.Size => ResolveSize(unit, value),
        TypeKindModel.Rate => value.Kind == LiteralKind.Text && RateLiteral.TryParse(value.Text.AsSpan(), out long amount, out bool isBytes, out long perTicks)
            ? Quoted($"global::Foundation.Rate.Parse({CSharpLiteral.String(value.Text)})", RateLiteral.Format(amount, isBytes, perTicks), (decimal)amount / perTicks)
            : null,
        TypeKindModel.Cores => value.Kind == LiteralKind.Text && CoresLiteral.TryParse(value.Text.AsSpan(), out long millicores)
            ? Quoted($"global::Foundation.Cores.Parse({CSharpLiteral.String(value.Text)})", CoresLiteral.Format(millicores), millicores)
            : null,
        _ => value.Kind == LiteralKind.Text ? TemporalLiterals.Resolve(type.Kind, value.Text) : null,
    };

    private static ResolvedLiteral? ResolveInteger(TypeModel type, LiteralValue value)
    {
        if (!(value.Kind is LiteralKind.Integer or LiteralKind.Text) || !BigInteger.TryParse(value.Text, NumberStyles.AllowLeadingSign, Invariant, out BigInteger number))
        {
            return null;
        }

        (BigInteger Low, BigInteger High, string? Suffix)? range = IntegerTypes.RangeOf(type.CSharp);
        if (range is { } known && (number < known.Low || number > known.High))
        {
            return null;
        }

        bool fits = number >= long.MinValue && number <= long.MaxValue;
        string digits = number.ToString(Invariant);
        string code = range?.Suffix is { } suffix ? digits + suffix
            : fits ? digits + "L"
            : $"{type.CSharp}.Parse(\"{digits}\", global::System.Globalization.CultureInfo.InvariantCulture)";
        return Plain(code, number, digits);
    }

    private static ResolvedLiteral? ResolveFloat(TypeModel type, LiteralValue value)
    {
        if (!IsNumber(value, allowText: false) || !double.TryParse(value.Text, NumberStyles.Float, Invariant, out double number)
            || double.IsNaN(number) || double.IsInfinity(number))
        {
            return null;
        }

        string code = type.CSharp switch
        {
            "float" => CSharpLiteral.Single((float)number),
            "double" => CSharpLiteral.Double(number),
            _ => $"({type.CSharp}){CSharpLiteral.Double(number)}",
        };
        return Plain(code, number, number.ToString("R", Invariant));
    }

    private static ResolvedLiteral? ResolveEnum(TypeModel type, LiteralValue value)
    {
        if (value.Kind is not (LiteralKind.Enum or LiteralKind.Text) || type.Enum is null)
        {
            return null;
        }

        List<string> code = [];
        List<string> names = [];
        foreach (string part in value.Text.Split(','))
        {
            string name = part.Trim();
            EnumMember? member = FindMember(type.Enum, name, value.Kind == LiteralKind.Text);
            if (member is null)
            {
                return null;
            }

            code.Add($"{type.CSharp}.{CSharpLiteral.Identifier(member.Name)}");
            names.Add(member.Name);
        }

        return names.Count == 1 || type.Enum.IsFlags
            ? Quoted(string.Join(" | ", code), string.Join(", ", names), null)
            : null;
    }

    private static EnumMember? FindMember(EnumModel model, string name, bool ignoreCase)
    {
        foreach (EnumMember member in model.Members)
        {
            if (string.Equals(member.Name, name, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    private static ResolvedLiteral? ResolveDuration(string? unit, LiteralValue value)
    {
        long ticks;
        bool isRead = value.Kind == LiteralKind.Text
            ? DurationLiteral.TryParse(value.Text.AsSpan(), out ticks)
            : TryNumber(value, out decimal number) & DurationLiteral.TryScale(number, unit ?? "", out ticks);
        return isRead
            ? Quoted($"global::System.TimeSpan.FromTicks({CSharpLiteral.Int64(ticks)})", DurationLiteral.Format(ticks), ticks)
            : null;
    }

    private static ResolvedLiteral? ResolveSize(string? unit, LiteralValue value)
    {
        long bytes;
        bool isRead = value.Kind == LiteralKind.Text
            ? SizeLiteral.TryParse(value.Text.AsSpan(), out bytes)
            : TryNumber(value, out decimal number) & SizeLiteral.TryScale(number, unit ?? "", out bytes);
        return isRead
            ? Quoted($"global::Foundation.ByteSize.FromBytes({CSharpLiteral.Int64(bytes)})", SizeLiteral.Format(bytes), bytes)
            : null;
    }

    private static bool TryNumber(LiteralValue value, out decimal number)
    {
        number = 0;
        return IsNumber(value, allowText: false) && decimal.TryParse(value.Text, NumberStyles.Float, Invariant, out number);
    }

    private static bool IsNumber(LiteralValue value, bool allowText) =>
        value.Kind is LiteralKind.Integer or LiteralKind.Real || (allowText && value.Kind == LiteralKind.Text);

    private static ResolvedLiteral Plain(string code, IComparable? order, string? text = null) => new(code, text ?? code, text ?? code, order);

    private static ResolvedLiteral Quoted(string code, string text, IComparable? order) => new(code, text, JsonText.Quote(text), order);
}
