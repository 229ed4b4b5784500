namespace Foundation.Roslyn.Configuration;

/// <summary>
/// What a declaration must fulfil. Pure: the generator and the analyzer ask the same questions. Every finding's message
/// has three parts: the name of what is wrong, what is wrong with it, and the remedy.
/// </summary>
internal static partial class ConfigRules
{
    /// <summary>Whether code can be generated for the declaration.</summary>
    public static bool IsValid(ConfigModel schema)
    {
        if (!HasGeneratedPart(schema))
        {
            return false;
        }

        foreach (FieldModel field in schema.Fields)
        {
            if (field.Type.Leaf is { Kind: TypeKindModel.Unresolved } or { HasGeneratedPart: false })
            {
                return false;
            }
        }

        List<Finding> findings = [];
        FindInDeclaration(schema, findings);
        foreach (FieldModel field in schema.Fields)
        {
            new FieldRules(schema, field, findings).CheckDeclaration();
        }

        return !findings.Exists(static finding => !LeavesCodePossible(finding.RuleId));
    }

    /// <summary>Whether any part is generated, if only one that throws: others may then call it.</summary>
    public static bool HasGeneratedPart(ConfigModel schema) =>
        schema.Hierarchy.IsPartial && !schema.Hierarchy.IsFileLocal && schema.Shape.HasInstances && schema.ReservedMembers.IsEmpty;

    /// <summary>Whether the union can call the generated part of a case.</summary>
    public static bool IsCase(ConfigModel schema) => HasGeneratedPart(schema) && !schema.Hierarchy.IsGeneric && !schema.Shape.IsAbstract;

    /// <summary>Everything that is wrong with a declaration, seen alone.</summary>
    public static List<Finding> Find(ConfigModel schema)
    {
        List<Finding> findings = [];
        FindInDeclaration(schema, findings);
        foreach (FieldModel field in schema.Fields)
        {
            var rules = new FieldRules(schema, field, findings);
            rules.CheckDeclaration();
            rules.CheckValues();
        }

        // A base type that is a schema answers for its own fields.
        findings.RemoveAll(finding => schema.FindField(finding.Member) is { IsInherited: true, IsOfSchema: true });
        return findings;
    }

    private static void FindInDeclaration(ConfigModel schema, List<Finding> findings)
    {
        CheckShape(schema, findings);
        CheckReservedNames(schema, findings);
        CheckMisplacedMembers(schema, findings);
        CheckKeys(schema, findings);
        CheckCycles(schema, findings);
        CheckGroups(schema, findings);
        CheckRuleMethods(schema, findings);
    }

    // Their code compiles and does what is written, so that a user who lowers the severity gets it.
    private static bool LeavesCodePossible(string ruleId) => ruleId is
        ConfigRuleIds.ReversedBounds or ConfigRuleIds.DefaultOutsideConstraint or ConfigRuleIds.RequiredWithDefault
        or ConfigRuleIds.RenamedFromLiveKey or ConfigRuleIds.SecretWithDefault or ConfigRuleIds.DeadConstraint
        or ConfigRuleIds.PatternFallsBack;
}
