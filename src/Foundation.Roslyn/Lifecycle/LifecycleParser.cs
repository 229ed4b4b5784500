using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>Reads a <see cref="LifecycleModel"/> from a type with <c>[ManagedService]</c>. Says nothing about what is wrong: that is for the rules.</summary>
internal static class LifecycleParser
{
    /// <summary>Reads the model of a service.</summary>
    /// <param name="type">A type with <c>[ManagedService]</c>, of this compilation or of a reference; of a reference, private methods are not seen.</param>
    /// <param name="compilation">The compilation that decides which methods of base types can be called.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static LifecycleModel Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        AttributeData service = LifecycleAttributes.ServiceOf(type)!;
        var methods = new MethodReader(type, compilation, cancellationToken);
        methods.Read();
        return new LifecycleModel(
            TypeHierarchy.From(type, cancellationToken),
            NameOf(type, service),
            XmlDocSummary.Read(type, cancellationToken),
            ShapeOf(type, service, cancellationToken),
            DependencyReader.Read(service, "DependsOn", cancellationToken),
            DependencyReader.Read(service, "SoftDependsOn", cancellationToken),
            service.Duration("StartTimeout", LifecycleDefaults.StartTimeout),
            service.Flag("Critical", defaultFlag: true),
            service.Number("Restart", 0),
            methods.Starts.ToEquatableArray(),
            methods.Works.ToEquatableArray(),
            methods.Checks.ToEquatableArray(),
            methods.Hooks.ToEquatableArray(),
            methods.Degraded.ToEquatableArray(),
            methods.Recovered.ToEquatableArray());
    }

    /// <summary>Reads what <c>[assembly: Lifecycle]</c> says.</summary>
    /// <param name="attribute">That attribute.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static LifecycleOptionsModel ParseOptions(AttributeData attribute, CancellationToken cancellationToken) => new(
        attribute.Duration("StopDeadline", LifecycleDefaults.StopDeadline),
        attribute.Duration("RunAlwaysReserve", LifecycleDefaults.RunAlwaysReserve),
        attribute.Duration("DrainDelay", LifecycleDefaults.DrainDelay),
        attribute.Duration("DrainTimeout", LifecycleDefaults.DrainTimeout),
        attribute.Duration("MinDwell", LifecycleDefaults.MinDwell),
        attribute.Duration("Grace", LifecycleDefaults.Grace),
        attribute.Number("MaxStartParallelism", LifecycleDefaults.MaxStartParallelism),
        LifecycleAttributes.IsWrittenByAlias(attribute, cancellationToken));

    /// <summary>The options of an assembly, or null where it has none.</summary>
    public static LifecycleOptionsModel? ParseOptions(IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        LifecycleAttributes.Find(assembly, "Lifecycle") is { } attribute ? ParseOptions(attribute, cancellationToken) : null;

    /// <summary>The name of a service: the given one, or that of its class. A null is as good as none.</summary>
    public static string NameOf(INamedTypeSymbol type, AttributeData service) =>
        service.Argument("Name")?.Value as string ?? type.Name;

    private static ServiceShape ShapeOf(INamedTypeSymbol type, AttributeData service, CancellationToken cancellationToken) => new(
        type.TypeKind == TypeKind.Class,
        type.IsStatic,
        type.IsAbstract && !type.IsStatic,
        HasPublicConstructor(type),
        DefinesItself(type),
        LifecycleAttributes.IsWrittenByAlias(service, cancellationToken));

    private static bool HasPublicConstructor(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility == Accessibility.Public)
            {
                return true;
            }
        }

        return false;
    }

    private static bool DefinesItself(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation, DeclaringSyntaxReferences.IsEmpty: false } method
                && !GeneratedParts.Hold(method, "Lifecycle")
                && ImplementsContract(method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ImplementsContract(IMethodSymbol method)
    {
        foreach (IMethodSymbol implemented in method.ExplicitInterfaceImplementations)
        {
            if (KnownTypes.IsServiceContract(implemented.ContainingType))
            {
                return true;
            }
        }

        return false;
    }
}
