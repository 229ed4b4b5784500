using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>Reads the services of other assemblies that those of a compilation name, and what these name in turn.</summary>
internal static class ReferencedServices
{
    public static List<LifecycleModel> Read(IEnumerable<INamedTypeSymbol> own, Compilation compilation, CancellationToken cancellationToken)
    {
        List<LifecycleModel> services = [];
        HashSet<ISymbol> known = new(SymbolEqualityComparer.Default);
        Stack<INamedTypeSymbol> open = new(own);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamedTypeSymbol type = open.Pop();
            if (!known.Add(type) || LifecycleAttributes.ServiceOf(type) is not { } service)
            {
                continue;
            }

            if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                services.Add(LifecycleParser.Parse(type, compilation, cancellationToken));
            }

            Push(service, "DependsOn", open);
            Push(service, "SoftDependsOn", open);
        }

        return services;
    }

    private static void Push(AttributeData service, string argument, Stack<INamedTypeSymbol> open)
    {
        if (service.Argument(argument) is { Kind: TypedConstantKind.Array, IsNull: false } list)
        {
            foreach (TypedConstant element in list.Values)
            {
                if (element.Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
                {
                    open.Push(type);
                }
            }
        }
    }
}
