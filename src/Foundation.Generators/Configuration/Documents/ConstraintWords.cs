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
                words.Add(Words(constraint, limit));
            }
        }

        if (field.Type.Kind == TypeKindModel.Enum || field.Type.Leaf.Kind == TypeKindModel.Enum)
        {
            words.Add(Members(field.Type.Leaf.Enum!));
        }

        if (field.Unit is { } unit)
        {
            words.Add("a bare number is in " + MarkdownText.Code(unit));
        }

        if (field.RequiredWhen is { } trigger)
        {
            words.Add("required when " + MarkdownText.Cell(ConditionWords.Of(schema, field, trigger)));
        }

        if (field.DependsOn is not null)
        {
            words.Add("only when " + MarkdownText.Cell(ConditionWords.Of(schema, field)));
        }

        if (field.RenamedFrom is { } earlier)
        {
            words.Add("earlier name " + MarkdownText.Code(earlier));
        }

        if (field.IsSecret)
        {
            words.Add("secret");
        }

        return string.Join(", ", words);
    }

    private static string Words(string constraint, string limit) => constraint switch
    {
        "Min" => "≥ " + MarkdownText.Cell(limit),
        "ExclusiveMin" => "> " + MarkdownText.Cell(limit),
        "Max" => "≤ " + MarkdownText.Cell(limit),
        "ExclusiveMax" => "< " + MarkdownText.Cell(limit),
        "MinLength" => $"at least {limit} characters",
        "MaxLength" => $"at most {limit} characters",
        "MinCount" => $"at least {limit} elements",
        "MaxCount" => $"at most {limit} elements",
        "UniqueBy" => limit.Length == 0 ? "no element twice" : "no " + MarkdownText.Code(limit) + " twice",
        "Pattern" => "matches " + MarkdownText.Code(limit),
        "Format" => "format " + MarkdownText.Cell(limit),
        _ => "one of " + MarkdownText.Cell(limit),
    };

    private static string Members(EnumModel model)
    {
        List<string> names = [];
        foreach (EnumMember member in model.Members)
        {
            names.Add(MarkdownText.Code(member.Name));
        }

        return (model.IsFlags ? "any of " : "one of ") + string.Join(", ", names);
    }
}
