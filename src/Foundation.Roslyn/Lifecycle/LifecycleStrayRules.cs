using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>Attributes of the lifecycle where they have no effect: on the methods of a type that is no service.</summary>
internal static class LifecycleStrayRules
{
    /// <summary>What of a type has no effect. Asked of types without <c>[ManagedService]</c>.</summary>
    public static List<Finding> Find(INamedTypeSymbol type)
    {
        List<Finding> findings = [];

        // The methods of a base type belong to every service that derives from it.
        if (type is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false })
        {
            return findings;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && RoleOf(method) is { } role)
            {
                string remedy = type.TypeKind == TypeKind.Class && !type.IsStatic
                    ? $"mark '{type.Name}' with [ManagedService], or make it abstract, so that services share its methods"
                    : "move it to a class with [ManagedService]";
                findings.Add(new Finding(
                    LifecycleRuleIds.MethodSignature, method.Name, FindingTarget.Attribute, role.ToString(),
                    EquatableArray.Create<string>([method.Name, $"has [{role}], but '{type.Name}' is no managed service", remedy])));
            }
        }

        return findings;
    }

    private static MethodRole? RoleOf(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (LifecycleAttributes.RoleOf(attribute) is { } role)
            {
                return role;
            }
        }

        return null;
    }
}
