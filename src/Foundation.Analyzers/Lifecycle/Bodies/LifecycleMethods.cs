using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>The methods that the lifecycle calls, by their attributes. These are resolved once for a compilation.</summary>
internal sealed class LifecycleMethods
{
    private readonly Dictionary<ISymbol, LifecycleRoles> _roles = new(SymbolEqualityComparer.Default);

    private LifecycleMethods(Compilation compilation)
    {
        Add(compilation, TypeNames.OnStartAttribute, LifecycleRoles.Start);
        Add(compilation, TypeNames.RunAttribute, LifecycleRoles.Work);
        Add(compilation, TypeNames.HealthCheckAttribute, LifecycleRoles.Check);
        Add(compilation, TypeNames.ShutdownHookAttribute, LifecycleRoles.Shutdown);
        Add(compilation, TypeNames.OnDegradedAttribute, LifecycleRoles.Announcement);
        Add(compilation, TypeNames.OnRecoveredAttribute, LifecycleRoles.Announcement);
    }

    /// <summary>Those of a compilation; null where it does not know our attributes.</summary>
    public static LifecycleMethods? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(TypeNames.ManagedServiceAttribute) is null ? null : new LifecycleMethods(compilation);

    /// <summary>What the lifecycle calls the method for, also in place of the one that it overrides.</summary>
    public LifecycleRoles RolesOf(IMethodSymbol method)
    {
        LifecycleRoles roles = LifecycleRoles.None;
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass is { } type && _roles.TryGetValue(type, out LifecycleRoles role))
                {
                    roles |= role;
                }
            }
        }

        return roles;
    }

    /// <summary>
    /// Looks at the body of each method with one of the roles, also in base types of services. A type without such a method costs one look at
    /// the attributes of its members.
    /// </summary>
    public void ForBodies(CompilationStartAnalysisContext context, LifecycleRoles roles, Action<OperationBlockAnalysisContext, IMethodSymbol> analyze) =>
        context.RegisterSymbolStartAction(
            type =>
            {
                if (HasAny((INamedTypeSymbol)type.Symbol))
                {
                    type.RegisterOperationBlockAction(block =>
                    {
                        if (block.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && (RolesOf(method) & roles) != 0)
                        {
                            analyze(block, method);
                        }
                    });
                }
            },
            SymbolKind.NamedType);

    private bool HasAny(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && RolesOf(method) != LifecycleRoles.None)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Compilation compilation, string name, LifecycleRoles role)
    {
        if (compilation.GetTypeByMetadataName(name) is { } attribute)
        {
            _roles.Add(attribute, role);
        }
    }
}
