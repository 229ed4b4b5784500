using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>The members of a collection's elements by which they could be told apart.</summary>
internal static class ElementMembersReader
{
    public static EquatableArray<string> Read(ITypeSymbol collection)
    {
        ITypeSymbol? element = collection switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments.Length: 1 } named => named.TypeArguments[0],
            _ => null,
        };
        List<string> names = [];
        for (ITypeSymbol? current = element; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol))
                {
                    names.Add(member.Name);
                }
            }
        }

        return names.ToEquatableArray();
    }
}
