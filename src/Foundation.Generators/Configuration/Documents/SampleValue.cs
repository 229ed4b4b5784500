using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>A value to show for a field: its example, its default, the first that its constraints allow, or its form.</summary>
internal static class SampleValue
{
    /// <summary>The value as JSON.</summary>
    public static string Json(FieldModel field) =>
        field.IsSecret ? "\"\""
        : Declared(field) is { } declared ? declared.Json
        : field.Default is { Kind: LiteralKind.EmptyList } empty ? empty.Text
        : Form(field.Type);

    /// <summary>The value as a variable's text, or an empty text for what has none.</summary>
    public static string Text(FieldModel field) =>
        field.IsSecret ? "" : Declared(field) is { } declared ? declared.Text : Form(field.Type) is { } form && form[0] is '"' ? form.Trim('"') : "";

    private static ResolvedLiteral? Declared(FieldModel field)
    {
        foreach (LiteralValue? candidate in (LiteralValue?[])[field.Find("Example")?.Value, field.Default, field.Find("OneOf")?.Value, field.Find("Min")?.Value])
        {
            if (candidate is { Kind: not (LiteralKind.Null or LiteralKind.Expression or LiteralKind.EmptyList) } value
                && LiteralResolver.Resolve(field.Type, field.Unit, value) is { } resolved)
            {
                return resolved;
            }
        }

        return null;
    }

    private static string Form(TypeModel type) => type.Kind switch
    {
        _ when type.IsNullable => "null",
        TypeKindModel.Boolean => "false",
        TypeKindModel.Integer or TypeKindModel.BigInteger or TypeKindModel.Float or TypeKindModel.Decimal => "0",
        TypeKindModel.Enum when type.Enum is { Members.IsEmpty: false } members => JsonText.Quote(members.Members[0].Name),
        TypeKindModel.Duration => "\"30s\"",
        TypeKindModel.Size => "\"64MiB\"",
        TypeKindModel.Rate => "\"100/1m\"",
        TypeKindModel.Cores => "\"2 cores\"",
        TypeKindModel.List => "[]",
        TypeKindModel.Dictionary or TypeKindModel.Schema => "{}",
        _ => "\"\"",
    };
}
