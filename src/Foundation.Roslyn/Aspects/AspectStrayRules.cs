using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Aspects;

/// <summary>Aspects where they have no effect: on the methods of a type without <c>[Aspects]</c>.</summary>
internal static class AspectStrayRules
{
    /// <summary>What of a type has no effect. Asked of types without <c>[Aspects]</c>.</summary>
    public static List<Finding> Find(INamedTypeSymbol type)
    {
        List<Finding> findings = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && AspectAttributes.FirstWithEffect(method) is { } aspect)
            {
                bool isClass = type.TypeKind == TypeKind.Class && !type.IsStatic;
                findings.Add(new Finding(
                    AspectRuleIds.StrayAspect, AspectMethodReader.IdOf(method), FindingTarget.Attribute, aspect,
                    EquatableArray.Create<string>(
                    [
                        method.Name, $"has [{aspect}], but '{type.Name}' has no aspects",
                        isClass ? $"add [Aspects] to '{type.Name}'" : "move it to a class with [Aspects]",
                    ]))
                { Replacement = isClass ? "Aspects" : "" });
            }
        }

        return findings;
    }
}
