using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Configuration;

/// <summary>Finds the schemas by which a file is read: those that own a section, and the cases of unions.</summary>
internal sealed class SchemaTypes(INamedTypeSymbol attribute)
{
    /// <summary>The owner of each section; of two the first.</summary>
    public Dictionary<string, INamedTypeSymbol> Owners { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<INamedTypeSymbol> Cases { get; } = [];

    public void Add(INamespaceSymbol space)
    {
        foreach (INamespaceOrTypeSymbol member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                Add(inner);
            }
            else
            {
                Add((INamedTypeSymbol)member);
            }
        }
    }

    private void Add(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return;
        }

        if (type.FindAttribute(attribute) is { } declaration)
        {
            if (ConfigParser.TextArgument(declaration) is { } section && !Owners.ContainsKey(section))
            {
                Owners.Add(section, type);
            }

            if (IsCase(type))
            {
                Cases.Add(type);
            }
        }

        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            Add(nested);
        }
    }

    private static bool IsCase(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) == "VariantAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
