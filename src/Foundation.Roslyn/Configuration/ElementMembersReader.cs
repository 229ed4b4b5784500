using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>The members of a collection's elements by which they could be told apart.</summary>
internal static class ElementMembersReader
{
    /// <summary>Their names.</summary>
    public static EquatableArray<string> Read(ITypeSymbol collection)
    {
        List<string> names = [];
        foreach (ISymbol member in MembersOf(collection))
        {
            names.Add(member.Name);
        }

        return names.ToEquatableArray();
    }

    /// <summary>The key under which one of them is configured; null where there is no such member.</summary>
    public static string? KeyOf(ITypeSymbol collection, string name)
    {
        foreach (ISymbol member in MembersOf(collection))
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return DeclaredKey(member) ?? name;
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> MembersOf(ITypeSymbol collection)
    {
        ITypeSymbol? element = collection switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments.Length: 1 } named => named.TypeArguments[0],
            _ => null,
        };
        for (ITypeSymbol? current = element; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol))
                {
                    yield return member;
                }
            }
        }
    }

    private static string? DeclaredKey(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) == "FieldAttribute")
            {
                foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
                {
                    if (argument is { Key: "Name", Value.Value: string key })
                    {
                        return key;
                    }
                }
            }
        }

        return null;
    }
}
