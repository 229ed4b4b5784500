namespace Foundation.Roslyn.Configuration;

internal static partial class ConfigRules
{
    private static void CheckKeys(ConfigModel schema, List<Finding> findings)
    {
        CheckSection(schema, findings);
        Dictionary<string, FieldModel> live = new(StringComparer.OrdinalIgnoreCase);
        foreach (FieldModel field in schema.Fields)
        {
            if (!CheckName(field, findings))
            {
                continue;
            }

            if (live.TryGetValue(field.Key, out FieldModel? other))
            {
                AddDuplicate(field, $"has the key '{field.Key}' of '{other.Name}'", findings);
                continue;
            }

            live.Add(field.Key, field);
            if (string.Equals(field.Key, schema.Discriminator, StringComparison.OrdinalIgnoreCase))
            {
                AddDuplicate(field, $"has the key '{field.Key}', which holds the tag of the union", findings);
            }
        }

        foreach (FieldModel field in schema.Fields)
        {
            CheckEnvironmentName(field, live, findings);
        }

        CheckFormerKeys(schema, live, findings);
    }

    private static void CheckSection(ConfigModel schema, List<Finding> findings)
    {
        if (schema.Section is { } section && Array.Exists(section.Split(':'), static part => part.Trim().Length == 0))
        {
            findings.Add(Finding.OnArgument(
                ConfigRuleIds.BadLiteral, "", "section", schema.Name, $"has the section {CSharpLiteral.String(section)}, which names no place", "write keys with ':' between them, such as \"Shop:Database\""));
        }

        if (schema.Variant is { } tag && tag.Trim().Length == 0)
        {
            findings.Add(Finding.OnArgument(ConfigRuleIds.BadLiteral, "", "tag", schema.Name, "has an empty tag", "write the value of the discriminator, such as \"tcp\""));
        }
    }

    private static bool CheckName(FieldModel field, List<Finding> findings)
    {
        if (field.Key.Trim().Length > 0 && field.Key.IndexOf(':') < 0)
        {
            return true;
        }

        findings.Add(Finding.OnArgument(
            ConfigRuleIds.BadLiteral, field.Name, "Name", field.Name, $"has Name {CSharpLiteral.String(field.Key)}, which is no key", "write one word without ':'"));
        return false;
    }

    // The environment writes ':' as "__": the key "Pool__Size" and the key "Size" in "Pool" are one variable.
    private static void CheckEnvironmentName(FieldModel field, Dictionary<string, FieldModel> live, List<Finding> findings)
    {
        int separator = field.Key.IndexOf("__", StringComparison.Ordinal);
        if (separator > 0
            && live.TryGetValue(field.Key.Substring(0, separator), out FieldModel? outer)
            && (outer.Type.IsCollection || outer.Type.Kind == TypeKindModel.Schema))
        {
            AddDuplicate(field, $"has the environment name '{field.Key}', which is a key inside '{outer.Name}'", findings);
        }
    }

    private static void CheckFormerKeys(ConfigModel schema, Dictionary<string, FieldModel> live, List<Finding> findings)
    {
        Dictionary<string, FieldModel> former = new(StringComparer.OrdinalIgnoreCase);
        foreach (FieldModel field in schema.Fields)
        {
            if (field.RenamedFrom is not { } key)
            {
                continue;
            }

            if (live.TryGetValue(key, out FieldModel? owner))
            {
                Add(field, ReferenceEquals(owner, field) ? "is renamed from its own key" : $"is renamed from '{key}', which is the key of '{owner.Name}'", "remove RenamedFrom, or write the key it had before");
            }
            else if (former.TryGetValue(key, out FieldModel? other))
            {
                Add(field, $"is renamed from '{key}', and so is '{other.Name}'", "leave it on the field that takes the old value");
            }
            else
            {
                former.Add(key, field);
            }
        }

        void Add(FieldModel field, string problem, string remedy) =>
            findings.Add(Finding.OnArgument(ConfigRuleIds.RenamedFromLiveKey, field.Name, "RenamedFrom", field.Name, problem, remedy));
    }

    private static void AddDuplicate(FieldModel field, string problem, List<Finding> findings) =>
        findings.Add(Finding.OnArgument(ConfigRuleIds.DuplicateKey, field.Name, "Name", field.Name, problem, "give it another key; keys ignore case"));
}
