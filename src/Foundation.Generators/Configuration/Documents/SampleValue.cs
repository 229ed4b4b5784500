using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>A value to show for a field: its example, its default, the first that its constraints allow, or its form.</summary>
internal static class SampleValue
{
    /// <summary>The value as JSON.</summary>
    public static string Json(FieldModel field)
    {
        if (!field.Type.IsCollection)
        {
            return IsNullUnlessSet(field) ? "null" : Single(field)?.Json ?? FormOf(field);
        }

        string json = field.Find("Example") is { } example && Resolve(field, example.Value) is { } resolved ? resolved.Json : "";
        for (TypeModel type = field.Type; json.Length > 0 && type.IsCollection; type = type.Element!)
        {
            json = type.Kind == TypeKindModel.List ? $"[{json}]" : $"{{\"key\": {json}}}";
        }

        return json.Length > 0 ? json : Form(field.Type);
    }

    /// <summary>The value as a variable's text; of a collection that of an element.</summary>
    public static string Text(FieldModel field) =>
        !field.Type.IsCollection && IsNullUnlessSet(field) ? ""
        : Single(field) is { } single ? single.Text
        : FormOf(field).Trim('"');

    /// <summary>What a value of the type looks like, as JSON.</summary>
    public static string Form(TypeModel type) => type.Kind switch
    {
        TypeKindModel.Boolean => "false",
        TypeKindModel.Integer or TypeKindModel.BigInteger or TypeKindModel.Float or TypeKindModel.Decimal => "0",
        TypeKindModel.Enum when type.Enum is { Members.IsEmpty: false } members => JsonText.Quote(members.Members[0].Name),
        TypeKindModel.Character => "\"x\"",
        TypeKindModel.Duration => "\"30s\"",
        TypeKindModel.Size => "\"64MiB\"",
        TypeKindModel.Rate => "\"100/1m\"",
        TypeKindModel.Cores => "\"2 cores\"",
        TypeKindModel.DateTime or TypeKindModel.DateTimeOffset => "\"2030-12-31T23:59:59Z\"",
        TypeKindModel.DateOnly => "\"2030-12-31\"",
        TypeKindModel.TimeOnly => "\"23:59:59\"",
        TypeKindModel.Guid => "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
        TypeKindModel.Uri => "\"https://example.com\"",
        TypeKindModel.Version => "\"1.0\"",
        TypeKindModel.IPAddress => "\"127.0.0.1\"",
        TypeKindModel.IPEndPoint => "\"127.0.0.1:80\"",
        TypeKindModel.List => "[]",
        TypeKindModel.Dictionary or TypeKindModel.Schema => "{}",
        _ => "\"\"",
    };

    private static bool IsNullUnlessSet(FieldModel field) =>
        field.Type.IsNullable && !field.IsRequired && field.Find("Example") is null
        && field.Default is null or { Kind: LiteralKind.Null or LiteralKind.Expression };

    private static string FormOf(FieldModel field) => field is { Format: { } format, Type.Leaf.Kind: TypeKindModel.Text, IsSecret: false }
        ? JsonText.Quote(SampleFormats.Of(format))
        : Form(field.Type.Leaf);

    private static ResolvedLiteral? Single(FieldModel field)
    {
        if (field.IsSecret)
        {
            return null;
        }

        foreach (LiteralValue? candidate in (LiteralValue?[])[field.Find("Example")?.Value, field.Default, field.Find("OneOf")?.Value, field.Find("Min")?.Value])
        {
            if (candidate is { } value && Resolve(field, value) is { } resolved)
            {
                return resolved;
            }
        }

        return null;
    }

    private static ResolvedLiteral? Resolve(FieldModel field, LiteralValue value) =>
        value.Kind is LiteralKind.Null or LiteralKind.Expression or LiteralKind.EmptyList ? null : LiteralResolver.Resolve(field.Type.Leaf, field.Unit, value);
}
