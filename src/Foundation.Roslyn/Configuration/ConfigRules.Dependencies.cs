namespace Foundation.Roslyn.Configuration;

internal static partial class ConfigRules
{
    private static void CheckCycles(ConfigModel schema, List<Finding> findings)
    {
        HashSet<string> reported = new(StringComparer.Ordinal);
        foreach (FieldModel field in schema.Fields)
        {
            List<string> path = [];
            FieldModel? current = field;
            while (current?.DependsOn is { } controller && !path.Contains(current.Name))
            {
                path.Add(current.Name);
                current = schema.FindField(controller);
            }

            // The first field of a cycle speaks for all of them.
            if (current is not null && path.Count > 0 && string.Equals(current.Name, field.Name, StringComparison.Ordinal) && !path.Exists(reported.Contains))
            {
                reported.UnionWith(path);
                findings.Add(Finding.OnArgument(
                    ConfigRuleIds.DependencyCycle, field.Name, "DependsOn", field.Name, $"depends on itself ({string.Join(" → ", path)} → {field.Name})", "remove one DependsOn of the cycle"));
            }
        }
    }

    private static void CheckGroups(ConfigModel schema, List<Finding> findings)
    {
        foreach (GroupModel group in schema.Groups)
        {
            string attribute = group.IsExact ? "ExactlyOneOf" : "AtMostOneOf";
            if (group.Fields.Length == 1)
            {
                Add(ConfigRuleIds.DeadConstraint, group.Fields[0], $"is alone in the group '{group.Name}'", "name the group on the other fields too, or remove it");
            }

            foreach (string name in group.Fields)
            {
                if (schema.FindField(name) is { Type.IsNullable: false } field && IsSupported(field))
                {
                    Add(ConfigRuleIds.NotApplicable, name, $"is in the group '{group.Name}', but can never be unset", $"make it nullable: '{field.Type.Display}?'");
                }
            }

            void Add(string ruleId, string field, string problem, string remedy) => findings.Add(
                new Finding(ruleId, field, FindingTarget.Attribute, attribute, EquatableArray.Create<string>([field, problem, remedy])));
        }
    }

    private static void CheckRuleMethods(ConfigModel schema, List<Finding> findings)
    {
        foreach (RuleModel rule in schema.Rules)
        {
            if (!rule.HasRightSignature)
            {
                findings.Add(Finding.OnMember(
                    ConfigRuleIds.RuleSignature, rule.Name, rule.Name, "is no rule by its signature", $"declare it as 'private static bool {rule.Name}({schema.Hierarchy.Type.Name} value)'"));
            }
            else if (rule.Fields.IsEmpty)
            {
                findings.Add(new Finding(
                    ConfigRuleIds.RuleSignature, rule.Name, FindingTarget.Attribute, "Rule", EquatableArray.Create<string>([rule.Name, "lists no field", "write [Rule(nameof(…))] with every field that it reads"])));
            }

            for (int i = 0; i < rule.Fields.Length; i++)
            {
                string name = rule.Fields[i];
                if (schema.FindField(name) is null)
                {
                    findings.Add(Finding.OnArgument(
                        ConfigRuleIds.UnknownField, rule.Name, $"fields[{CSharpLiteral.Int32(i)}]", rule.Name, $"lists '{name}', which is no field of '{schema.Name}'", NearestName.Remedy(name, NamesOf(schema))) with
                    {
                        Replacement = NearestName.Replacement(name, NamesOf(schema)),
                    });
                }
            }
        }
    }

    internal static EquatableArray<string> NamesOf(ConfigModel schema)
    {
        List<string> names = [];
        foreach (FieldModel field in schema.Fields)
        {
            names.Add(field.Name);
        }

        return names.ToEquatableArray();
    }

    private static bool IsSupported(FieldModel field) => field.Type.Kind is not (TypeKindModel.Unsupported or TypeKindModel.Unresolved);
}
