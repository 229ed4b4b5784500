namespace Foundation.Roslyn.Lifecycle;

/// <summary>
/// What the declaration of one service must fulfil. Pure: the generator and the analyzer ask the same questions. Every finding's
/// message has three parts: the name of what is wrong, what is wrong with it, and the remedy.
/// </summary>
internal static partial class LifecycleRules
{
    /// <summary>Whether code can be generated that does what is declared.</summary>
    public static bool IsValid(LifecycleModel service) =>
        HasGeneratedPart(service) && !HasUnresolved(service) && !Find(service).Exists(static finding => !LeavesCodePossible(finding.RuleId));

    /// <summary>Whether any part is generated, if only one that throws: others may then call it.</summary>
    public static bool HasGeneratedPart(LifecycleModel service) =>
        service.Hierarchy.IsPartial && !service.Hierarchy.IsFileLocal
        && service.Shape is { IsClass: true, IsStatic: false, DefinesItself: false, IsWrittenByAlias: false };

    /// <summary>Everything that is wrong with a declaration, seen alone.</summary>
    public static List<Finding> Find(LifecycleModel service)
    {
        List<Finding> findings = [];
        CheckShape(service, findings);
        CheckDependencies(service, findings);
        CheckValues(service, findings);
        CheckMethods(service, findings);
        CheckReportNames(service, findings);
        CheckHooks(service, findings);
        CheckChecks(service, findings);
        return findings;
    }

    // What the compiler says already.
    private static bool HasUnresolved(LifecycleModel service)
    {
        foreach (MethodModel method in service.Methods())
        {
            if (method.Result == MethodResult.Unresolved)
            {
                return true;
            }

            foreach (ParameterModel parameter in method.Parameters)
            {
                if (parameter.Kind == ParameterType.Unresolved)
                {
                    return true;
                }
            }
        }

        return HasUnresolved(service.DependsOn) || HasUnresolved(service.SoftDependsOn);
    }

    private static bool HasUnresolved(EquatableArray<DependencyModel> dependencies)
    {
        foreach (DependencyModel dependency in dependencies)
        {
            if (dependency.Kind == DependencyKind.Unresolved)
            {
                return true;
            }
        }

        return false;
    }

    // Their code compiles and does what is written, so that a user who lowers the severity gets it.
    private static bool LeavesCodePossible(string ruleId) =>
        ruleId is LifecycleRuleIds.EqualPriorities or LifecycleRuleIds.CheckTimeout or LifecycleRuleIds.NonCriticalDependency or LifecycleRuleIds.NoRecovery;
}
