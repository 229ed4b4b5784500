namespace Foundation.Roslyn.Aspects;

/// <summary>
/// What a class with aspects and its methods must fulfil, whatever the aspects. Pure: the generator and the analyzer ask the same questions.
/// Every finding's message has three parts: the name of what is wrong, what is wrong with it, and the remedy.
/// </summary>
internal static class AspectRules
{
    /// <summary>Whether a part can be added to the class.</summary>
    public static bool HasGeneratedPart(AspectTypeModel type) => ShapeProblem(type) is null;

    /// <summary>Everything that is wrong with a class.</summary>
    public static List<Finding> Find(AspectTypeModel type)
    {
        if (ShapeProblem(type) is { } found)
        {
            return [Finding.OnType(AspectRuleIds.NotCompletable, type.TypeName, found.Problem, found.Remedy) with { Replacement = found.Replacement }];
        }

        List<Finding> findings = [];
        foreach (AspectMethodModel method in type.Methods)
        {
            if (MethodProblem(method) is { } problem)
            {
                findings.Add(Finding.OnMember(AspectRuleIds.NoCore, method.Id, method.Name, problem.Problem, problem.Remedy) with { Replacement = problem.Replacement });
            }
        }

        return findings;
    }

    private static Flaw? ShapeProblem(AspectTypeModel type) => type switch
    {
        { Shape.IsWrittenByAlias: true } => new("writes its attribute by an alias, under which it is not found", "write [Aspects]"),
        { Shape.IsStatic: true } => new("is static, so that nothing can be handed to it", "remove 'static'"),
        { Hierarchy.IsGeneric: true } => new("is generic, or stands in a generic type, and its caches would be those of one type", "move it out, or derive a class without type parameters"),
        { Hierarchy.IsFileLocal: true } => new("is visible in its own file only, where no code can be generated", "remove 'file'"),
        { Hierarchy.IsPartial: false } => PartialProblem(type.Hierarchy),
        { Hierarchy.Accessibility: ChainAccessibility.Restricted } => new("is private or protected, or inside a type that is", "make it and the types around it internal or public"),
        { Shape.AspectsBase: { Length: > 0 } inherited } => new($"derives from '{inherited}', which has aspects itself", "use it as a part instead of deriving from it"),
        { Shape.TakenName: { Length: > 0 } taken } => new($"has a '{taken}' of its own beside it or in it, and that name is generated", "give that another name"),
        { Constructors.IsEmpty: true } => new("has no constructor to which a generated one could hand on", "make a constructor public or internal, without parameters by reference"),
        _ => null,
    };

    private static Flaw PartialProblem(TypeHierarchy hierarchy)
    {
        if (hierarchy.Type.IsPartial)
        {
            foreach (TypeDeclaration outer in hierarchy.Types)
            {
                if (!outer.IsPartial)
                {
                    return new Flaw($"stands in '{outer.Name}', which is not partial", $"add 'partial' to '{outer.Name}'", "partial");
                }
            }
        }

        return new Flaw("is not partial", "add 'partial'", "partial");
    }

    private static Flaw? MethodProblem(AspectMethodModel method) => method switch
    {
        { Flaw: AspectMethodFlaw.NotPartial } => new("has aspects, but is not partial, so that nothing can be put around it", $"make it partial, and move its body to '{method.CoreName}'", "split"),
        { Flaw: AspectMethodFlaw.HasBody } => new("has aspects, but also a body of its own", $"move the body to '{method.CoreName}'"),
        { Flaw: AspectMethodFlaw.Static } => new("is static, so that its aspects cannot reach what they need", "remove 'static'"),
        { Flaw: AspectMethodFlaw.Generic } => new("has type parameters, and an aspect is one for all types", "write a method for each type"),
        { Flaw: AspectMethodFlaw.ByReference } => new("passes something by reference, which does not outlive the call", "pass it by value"),
        { Core.State: AspectCoreState.Missing } => new("has no core", $"write '{method.CoreName}' with the same parameters and the same return type", "write"),
        { Core.State: AspectCoreState.Different } => new($"has a core, '{method.CoreName}', that takes or returns something else", "give both the same parameters and the same return type", "correct"),
        _ => null,
    };

    /// <param name="Problem">What is wrong.</param>
    /// <param name="Remedy">What to do about it.</param>
    /// <param name="Replacement">What a fix does; empty where there is none.</param>
    private sealed record Flaw(string Problem, string Remedy, string Replacement = "");
}
