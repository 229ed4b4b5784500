using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Tells whether two values of a type are equal when what they hold is.</summary>
internal static class ValueEquality
{
    public static bool Has(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        { SpecialType: SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => false,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Has(nullable.TypeArguments[0]),
        INamedTypeSymbol { IsTupleType: true } tuple => AllHave(tuple),
        { TypeKind: TypeKind.Enum } => true,

        // It compares the array, not the elements.
        INamedTypeSymbol { Name: "ImmutableArray" or "Memory" or "ReadOnlyMemory" or "ArraySegment", Arity: 1 } => false,
        { TypeKind: TypeKind.Struct } => true,
        { TypeKind: TypeKind.Class } => OverridesEquals(type),
        _ => false,
    };

    /// <summary>Whether a type can be a key as it is: never null, and equatable to itself.</summary>
    public static bool IsEquatable(ITypeSymbol type)
    {
        if (type.NullableAnnotation == NullableAnnotation.Annotated || !Has(type))
        {
            return false;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract is { Name: "IEquatable", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllHave(INamedTypeSymbol tuple)
    {
        foreach (IFieldSymbol element in tuple.TupleElements)
        {
            if (!Has(element.Type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OverridesEquals(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.IsRecord)
            {
                return true;
            }

            foreach (ISymbol member in current.GetMembers(nameof(Equals)))
            {
                if (member is IMethodSymbol { IsOverride: true, Parameters: [{ Type.SpecialType: SpecialType.System_Object }] })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
