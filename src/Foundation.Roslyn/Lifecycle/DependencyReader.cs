using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>Reads the types that a service names.</summary>
internal static class DependencyReader
{
    public static EquatableArray<DependencyModel> Read(AttributeData service, string argument, CancellationToken cancellationToken)
    {
        if (service.Argument(argument) is not { Kind: TypedConstantKind.Array, IsNull: false } list)
        {
            return default;
        }

        List<DependencyModel> dependencies = [];
        foreach (TypedConstant element in list.Values)
        {
            // What is no type has its place, so that positions stay those of the source.
            dependencies.Add(element.Value is INamedTypeSymbol type ? Read(type, cancellationToken) : OfOther(element));
        }

        return dependencies.ToEquatableArray();
    }

    private static DependencyModel Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            return new DependencyModel(type.Name, type.Name, type.Name, type.Name, DependencyKind.Unresolved, IsCritical: true);
        }

        TypeHierarchy hierarchy = TypeHierarchy.From(type, cancellationToken);
        string key = hierarchy.MetadataName;
        if (LifecycleAttributes.ServiceOf(type) is { } service)
        {
            return Make(LifecycleParser.NameOf(type, service), DependencyKind.ManagedService, service.Flag("Critical", defaultFlag: true));
        }

        bool isHosted = type.TypeKind == TypeKind.Class && !hierarchy.IsGeneric && KnownTypes.IsHostedService(type);
        return Make(key, isHosted ? DependencyKind.HostedService : DependencyKind.Neither, isCritical: true);

        DependencyModel Make(string name, DependencyKind kind, bool isCritical) =>
            new(hierarchy.NestedName, key, hierarchy.FullyQualifiedName, name, kind, isCritical);
    }

    private static DependencyModel OfOther(TypedConstant element)
    {
        string text = (element.Value as ITypeSymbol)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "null";
        DependencyKind kind = element.Kind == TypedConstantKind.Error ? DependencyKind.Unresolved : DependencyKind.Neither;
        return new DependencyModel(text, text, text, text, kind, IsCritical: true);
    }
}
