using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>How constraints become C# conditions.</summary>
internal static class ConstraintModel
{
    /// <summary>The constraints that compare a value with a bound.</summary>
    public static readonly string[] Bounds = ["Min", "ExclusiveMin", "Max", "ExclusiveMax"];

    /// <summary>What an enum's error value begins with; its name is found when the error is rendered.</summary>
    public const string EnumBits = "unchecked((long)";

    private static readonly string[] ValueConstraints =
        ["Min", "ExclusiveMin", "Max", "ExclusiveMax", "MinLength", "MaxLength", "Pattern", "Format", "OneOf"];

    private static readonly string[] CountConstraints = ["MinCount", "MaxCount", "UniqueBy"];

    /// <summary>Every constraint in the order in which they are checked.</summary>
    public static readonly string[] All = ["Required", .. CountConstraints, .. ValueConstraints];

    /// <summary>Whether the field's own value is constrained.</summary>
    public static bool AppliesToValue(FieldModel field) => HasAny(field, field.Type.IsCollection ? CountConstraints : ValueConstraints);

    /// <summary>Whether the elements of a collection are constrained.</summary>
    public static bool AppliesToElements(FieldModel field) => field.Type.IsCollection && HasAny(field, ValueConstraints);

    /// <summary>The condition under which a bound is violated.</summary>
    public static string Violation(string bound, TypeModel type, string value, string limit)
    {
        string holds = bound switch
        {
            "Min" => ">=",
            "ExclusiveMin" => ">",
            "Max" => "<=",
            _ => "<",
        };
        string violated = bound switch
        {
            "Min" => "<",
            "ExclusiveMin" => "<=",
            "Max" => ">",
            _ => ">=",
        };

        // NaN is neither above nor below: only the negated comparison refuses it.
        return type.Kind == TypeKindModel.Float ? $"!({value} {holds} {limit})" : $"{value} {violated} {limit}";
    }

    /// <summary>The condition under which a value is below one bound or above the other, or null where constants cannot say it.</summary>
    public static string? OutsideOf(TypeModel type, string value, (string Name, ResolvedLiteral Limit) low, (string Name, ResolvedLiteral Limit) high)
    {
        if (!low.Name.EndsWith("Min", StringComparison.Ordinal) || !high.Name.EndsWith("Max", StringComparison.Ordinal))
        {
            return null;
        }

        string below = low.Name == "Min" ? "<" : "<=";
        string above = high.Name == "Max" ? ">" : ">=";
        return type.Kind switch
        {
            TypeKindModel.Integer when IntegerTypes.RangeOf(type.CSharp) is { Suffix: not null } => $"{value} is {below} {low.Limit.Code} or {above} {high.Limit.Code}",
            TypeKindModel.Duration => $"{value}.Ticks is {below} {Constant(low.Limit)} or {above} {Constant(high.Limit)}",
            TypeKindModel.Size => $"{value}.Bytes is {below} {Constant(low.Limit)} or {above} {Constant(high.Limit)}",
            _ => null,
        };
    }

    /// <summary>The condition under which a value is none of those allowed.</summary>
    public static string NotOneOf(FieldModel field, TypeModel type, ArgumentModel allowed, string value)
    {
        List<string> codes = [];
        foreach (Foundation.Roslyn.Configuration.LiteralValue literal in allowed.Values)
        {
            if (LiteralResolver.Resolve(type, field.Unit, literal) is { } resolved)
            {
                codes.Add(resolved.Code);
            }
        }

        return type.Kind is TypeKindModel.Text or TypeKindModel.Character
            ? $"{value} is not ({string.Join(" or ", codes)})"
            : $"{value} != {string.Join($" && {value} != ", codes)}";
    }

    /// <summary>The value as an error takes it: without boxing where it can.</summary>
    public static string ErrorValue(TypeModel type, string value) => type.Kind switch
    {
        TypeKindModel.Integer when type.CSharp is "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "nint" => $"(long){value}",
        TypeKindModel.Float => $"(double){value}",
        TypeKindModel.Enum => $"{EnumBits}{value})",
        TypeKindModel.Duration or TypeKindModel.Size or TypeKindModel.Text or TypeKindModel.Decimal => value,
        _ => $"(object){value}",
    };

    private static string Constant(ResolvedLiteral limit) => CSharpLiteral.Int64((long)limit.Order!);

    private static bool HasAny(FieldModel field, string[] names)
    {
        foreach (string name in names)
        {
            if (field.Find(name) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
