namespace Foundation.Roslyn.Lifecycle;

internal static partial class LifecycleRules
{
    private static void CheckShape(LifecycleModel service, List<Finding> findings)
    {
        if (ShapeProblem(service) is { } found)
        {
            findings.Add(Finding.OnType(LifecycleRuleIds.NotCompletable, service.TypeName, found.Problem, found.Remedy) with { Replacement = found.Replacement });
        }
    }

    private static ShapeFlaw? ShapeProblem(LifecycleModel service) => service switch
    {
        { Shape.IsWrittenByAlias: true } => new("writes its attribute by an alias, under which it is not found", "write [ManagedService]"),
        { Shape.IsClass: false } => new("is no class, and a service needs one object that is shared", "declare it as a class or record class"),
        { Shape.IsStatic: true } => new("is static, so that there is no object to start", "remove 'static'"),
        { Shape.IsAbstract: true } => new("is abstract, so that the container cannot make it", "remove 'abstract', or put the attribute on the classes that derive from it"),
        { Hierarchy.IsGeneric: true } => GenericProblem(service.Hierarchy),
        { Hierarchy.IsFileLocal: true } => new("is visible in its own file only, where no code can be generated", "remove 'file'"),
        { Hierarchy.IsPartial: false } => PartialProblem(service.Hierarchy),
        { Hierarchy.Accessibility: ChainAccessibility.Restricted } => new("is private or protected, or inside a type that is", "make it and the types around it internal or public"),
        { Shape.HasPublicConstructor: false } => new("has no public constructor, so that the container cannot make it", "make a constructor public"),
        { Shape.DefinesItself: true } => new("implements IManagedService itself, which is what the attribute generates", "remove that implementation, or the attribute"),
        _ => null,
    };

    private static ShapeFlaw GenericProblem(TypeHierarchy hierarchy) => hierarchy.Type.TypeParameters.IsEmpty
        ? new("stands in a generic type, and a service is one type", "move it out of that type")
        : new("is generic, and a service is one type", "derive a class without type parameters, and put the attribute there");

    private static ShapeFlaw PartialProblem(TypeHierarchy hierarchy)
    {
        if (hierarchy.Type.IsPartial)
        {
            foreach (TypeDeclaration outer in hierarchy.Types)
            {
                if (!outer.IsPartial)
                {
                    return new ShapeFlaw($"stands in '{outer.Name}', which is not partial", $"add 'partial' to '{outer.Name}'", "partial");
                }
            }
        }

        return new ShapeFlaw("is not partial", "add 'partial'", "partial");
    }

    private static void CheckDependencies(LifecycleModel service, List<Finding> findings)
    {
        CheckDependencies("DependsOn", service.DependsOn, findings);
        CheckDependencies("SoftDependsOn", service.SoftDependsOn, findings);
        for (int i = 0; service.IsCritical && i < service.DependsOn.Length; i++)
        {
            DependencyModel dependency = service.DependsOn[i];
            if (!dependency.IsCritical)
            {
                findings.Add(Finding.OnArgument(
                    LifecycleRuleIds.NonCriticalDependency, "", Element("DependsOn", i), dependency.TypeName,
                    $"is not critical, but '{service.TypeName}' is and cannot do without it", $"make it critical, name it in SoftDependsOn, or give '{service.TypeName}' Critical = false"));
            }
        }
    }

    private static void CheckDependencies(string argument, EquatableArray<DependencyModel> dependencies, List<Finding> findings)
    {
        for (int i = 0; i < dependencies.Length; i++)
        {
            if (dependencies[i].Kind == DependencyKind.Neither)
            {
                findings.Add(Finding.OnArgument(
                    LifecycleRuleIds.NoService, "", Element(argument, i), dependencies[i].TypeName, "is no managed service, and no class that implements IHostedService",
                    "mark it with [ManagedService], or name the service that it belongs to"));
            }
        }
    }

    private static string Element(string argument, int index) => $"{argument}[{CSharpLiteral.Int32(index)}]";

    /// <param name="Problem">What is wrong with the type.</param>
    /// <param name="Remedy">What to do about it.</param>
    /// <param name="Replacement">The modifier that a fix adds; empty where there is no fix.</param>
    private sealed record ShapeFlaw(string Problem, string Remedy, string Replacement = "");
}
