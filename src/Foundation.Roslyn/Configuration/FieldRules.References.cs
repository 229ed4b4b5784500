namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private void CheckUniqueBy()
    {
        if (Sound("UniqueBy") is not { Value: { Kind: LiteralKind.Text, Text: { Length: > 0 } name } })
        {
            return;
        }

        foreach (string member in declared.ElementMembers)
        {
            if (string.Equals(member, name, StringComparison.Ordinal))
            {
                return;
            }
        }

        string element = declared.Type.Element!.Display;
        string code = NearestName.Find(name, declared.ElementMembers) is { } nearest ? $"nameof({element}.{nearest})" : "";
        string remedy = code.Length > 0 ? $"write {code}" : "name a member of the elements, or write \"\" to compare them as a whole";
        Refuse(ConfigRuleIds.UnknownField, "UniqueBy", $"has UniqueBy '{name}', which is no member of '{element}'", remedy, replacement: code);
    }

    private void CheckController(string argument, string? name)
    {
        if (name is not null && schema.FindField(name) is null)
        {
            EquatableArray<string> names = ConfigRules.NamesOf(schema);
            Refuse(
                ConfigRuleIds.UnknownField, argument, $"has {argument} '{name}', which is no field of '{schema.Name}'", NearestName.Remedy(name, names),
                replacement: NearestName.Replacement(name, names));
        }
    }

    private void CheckCondition()
    {
        string argument = declared.DependsOn is not null ? "DependsOn" : "RequiredWhen";
        if (declared.Find("When") is not null && declared.Find("WhenIn") is not null)
        {
            Add(ConfigRuleIds.BadCondition, "When", "has both When and WhenIn", "list all values in WhenIn");
            return;
        }

        ArgumentModel? condition = declared.Find("WhenIn") ?? declared.Find("When");
        if (declared.Find(argument) is null)
        {
            if (condition is not null)
            {
                Add(ConfigRuleIds.BadCondition, condition.Name, $"has {condition.Name}, but no field that it speaks of", "add DependsOn or RequiredWhen, or remove it");
            }

            return;
        }

        CheckConditionOf(argument, condition);

        // The values speak of the first; the second can only be true or set.
        if (declared.DependsOn is not null && declared.RequiredWhen is not null)
        {
            CheckConditionOf("RequiredWhen", null);
        }
    }

    private void CheckConditionOf(string argument, ArgumentModel? condition)
    {
        if (_refused.Contains(argument) || schema.FindField(declared.TextOf(argument) ?? "") is not { } controller
            || controller.Type.Kind is TypeKindModel.Unsupported or TypeKindModel.Unresolved)
        {
            return;
        }

        if (condition is null)
        {
            if (controller.Type.Kind != TypeKindModel.Boolean && !controller.Type.IsNullable)
            {
                Add(ConfigRuleIds.BadCondition, argument, $"has {argument} '{controller.Name}', which is always set", "write When or WhenIn with its values, or make it nullable");
            }

            return;
        }

        if (condition.IsArray && (condition.Values.IsEmpty || condition.Value.Kind == LiteralKind.Null))
        {
            Add(ConfigRuleIds.BadCondition, condition.Name, "has a WhenIn without values", "list the values, or remove it");
            return;
        }

        for (int i = 0; i < condition.Values.Length; i++)
        {
            LiteralValue value = condition.Values[i];
            if (controller.Type.IsCollection || LiteralResolver.Resolve(controller.Type, controller.Unit, value) is null)
            {
                Add(ConfigRuleIds.BadCondition, condition.Name, $"has {condition.Name} {Quote(value)}, which '{controller.Name}' cannot be", $"write {ConditionWordsOf(controller.Type)}", condition.IsArray ? i : -1);
                return;
            }
        }
    }

    private static string ConditionWordsOf(TypeModel type) =>
        type.IsCollection || type.Kind == TypeKindModel.Schema ? "no value, which means that it is set" : LiteralWords.Of(type);
}
