namespace Foundation.Roslyn.Configuration;

/// <summary>A scalar that was read: of a file, or a limit of a declaration.</summary>
/// <param name="Order">What values of one type are compared by; null where they are equal only if their texts are.</param>
/// <param name="Text">The text.</param>
internal readonly record struct ScalarValue(IComparable? Order, string Text)
{
    /// <summary>The value of a declared constant, or null where it is none of the type.</summary>
    public static ScalarValue? Of(TypeModel type, string? unit, LiteralValue literal)
    {
        TypeModel plain = type with { IsNullable = false };
        if (LiteralResolver.Resolve(plain, unit, literal) is not { } resolved)
        {
            return null;
        }

        return type.Enum is { } members ? EnumText.Read(members, resolved.Text) : Of(type, resolved.Order, resolved.Text);
    }

    /// <summary>A value with what it is compared by.</summary>
    public static ScalarValue Of(TypeModel type, IComparable? order, string text) =>
        new(order is double number && type.CSharp == "float" ? (double)(float)number : order, text);

    /// <summary>Equal for equal values of one type, however they are written.</summary>
    public object Identity => Order ?? (object)Text;
}
