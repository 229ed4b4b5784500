namespace Foundation.Roslyn.Configuration;

/// <summary>How fields, defaults and limits are written in errors and documents.</summary>
internal static class FieldKinds
{
    /// <summary>The name of the runtime's value kind; of a collection that of the collection itself.</summary>
    public static string Of(TypeModel type) => type.Kind switch
    {
        TypeKindModel.Boolean => "Boolean",
        TypeKindModel.Integer or TypeKindModel.BigInteger => "Integer",
        TypeKindModel.Float or TypeKindModel.Decimal => "Number",
        TypeKindModel.Enum => "Enum",
        TypeKindModel.Duration => "Duration",
        TypeKindModel.Size => "Size",
        TypeKindModel.Rate => "Rate",
        TypeKindModel.Cores => "Cores",
        TypeKindModel.List => "List",
        TypeKindModel.Dictionary => "Dictionary",
        TypeKindModel.Schema => "Object",
        _ => "Text",
    };

    /// <summary>The default as a file would hold it, or null where there is none or the build cannot tell.</summary>
    public static string? DefaultText(FieldModel field) => field.Default is not { } value || value.Kind is LiteralKind.Null or LiteralKind.Expression
        ? null
        : value.Kind == LiteralKind.EmptyList ? value.Text
        : LiteralResolver.Resolve(field.Type, field.Unit, value)?.Text ?? value.Text;

    /// <summary>What a constraint demands, as a file would hold it.</summary>
    public static string? LimitText(ConfigModel schema, FieldModel field, string constraint)
    {
        if (constraint == "Required")
        {
            return field.RequiredWhen is { } controller && !field.IsRequired ? ConditionWords.Of(schema, field, controller) : null;
        }

        if (field.Find(constraint) is not { } argument)
        {
            return null;
        }

        TypeModel type = field.Type.Leaf;
        List<string> values = [];
        foreach (LiteralValue value in argument.Values)
        {
            bool isTyped = constraint is "Min" or "Max" or "ExclusiveMin" or "ExclusiveMax" or "OneOf";
            values.Add(isTyped && LiteralResolver.Resolve(type, field.Unit, value) is { } resolved ? resolved.Text : value.Text);
        }

        return string.Join(", ", values);
    }
}
