using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The constraints of a field as a table's cell lists them.</summary>
internal static class ConstraintWords
{
    public static string Of(ConfigModel schema, FieldModel field)
    {
        List<string> words = [];
        foreach (string constraint in ConstraintModel.All)
        {
            if (constraint != "Required" && FieldKinds.LimitText(schema, field, constraint) is { } limit)
            {
                // On a collection everything but its size is about its elements.
                string each = field.Type.IsCollection && constraint is not ("MinCount" or "MaxCount" or "UniqueBy") ? "each " : "";
                words.Add(each + Words(field, constraint, limit));
            }
        }

        if (field.Type.Leaf is { Kind: TypeKindModel.Enum, Enum: { } members } && field.Find("OneOf") is null)
        {
            words.Add((field.Type.IsCollection ? "each " : "") + Members(members, field.IsTrue("AllowNumeric")));
        }

        if (field.Unit is { } unit)
        {
            words.Add("a bare number is in " + MarkdownText.Code(unit));
        }

        if (field.RequiredWhen is { } trigger)
        {
            words.Add("required when " + MarkdownText.Plain(ConditionWords.Of(schema, field, trigger)));
        }

        if (field.DependsOn is not null)
        {
            words.Add("only when " + MarkdownText.Plain(ConditionWords.Of(schema, field)));
        }

        if (field.RenamedFrom is { } earlier)
        {
            words.Add("earlier name " + MarkdownText.Code(earlier));
        }

        if (field.IsSecret)
        {
            words.Add("secret");
        }

        return string.Join("; ", words);
    }

    private static string Words(FieldModel field, string constraint, string limit) => constraint switch
    {
        "Min" => "≥ " + MarkdownText.Plain(limit),
        "ExclusiveMin" => "> " + MarkdownText.Plain(limit),
        "Max" => "≤ " + MarkdownText.Plain(limit),
        "ExclusiveMax" => "< " + MarkdownText.Plain(limit),
        "MinLength" => "at least " + Counted(limit, "character", "characters"),
        "MaxLength" => "at most " + Counted(limit, "character", "characters"),
        "MinCount" => "at least " + Elements(field, limit),
        "MaxCount" => "at most " + Elements(field, limit),
        "UniqueBy" => limit.Length == 0 ? "no element twice" : "no " + MarkdownText.Code(limit) + " twice",
        "Pattern" => "matches " + MarkdownText.Code(limit),
        "Format" => "format " + MarkdownText.Plain(limit),
        _ => "one of " + Allowed(field),
    };

    private static string Elements(FieldModel field, string number) =>
        field.Type.Kind == TypeKindModel.List ? Counted(number, "element", "elements") : Counted(number, "entry", "entries");

    private static string Counted(string number, string one, string many) => $"{number} {(number == "1" ? one : many)}";

    private static string Allowed(FieldModel field)
    {
        List<string> values = [];
        foreach (LiteralValue value in field.Find("OneOf")!.Values)
        {
            values.Add(MarkdownText.Code(LiteralResolver.Resolve(field.Type.Leaf, field.Unit, value)?.Text ?? value.Text));
        }

        return string.Join(", ", values);
    }

    private static string Members(EnumModel model, bool allowsNumbers)
    {
        List<string> names = [];
        foreach (EnumMember member in model.Members)
        {
            names.Add(MarkdownText.Code(member.Name));
        }

        return (model.IsFlags ? "any of " : "one of ") + string.Join(", ", names) + (allowsNumbers ? ", or its number" : "");
    }
}
