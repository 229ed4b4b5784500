using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Reads the attributes that name cached methods, and finds these.</summary>
internal static class CacheReferenceReader
{
    /// <param name="type">The class that declares.</param>
    /// <param name="method">The method that carries the attributes.</param>
    /// <param name="attributeName">The attribute, by its name in metadata.</param>
    /// <param name="shortName">Its name in source.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static EquatableArray<CacheReferenceModel> Read(
        INamedTypeSymbol type, IMethodSymbol method, string attributeName, string shortName, CancellationToken cancellationToken)
    {
        List<CacheReferenceModel> references = [];
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.Is(attributeName))
            {
                references.Add(Read(type, attribute, $"{shortName}[{CSharpLiteral.Int32(references.Count)}]", cancellationToken));
            }
        }

        return references.ToEquatableArray();
    }

    private static CacheReferenceModel Read(INamedTypeSymbol type, AttributeData attribute, string place, CancellationToken cancellationToken)
    {
        INamedTypeSymbol? other = null;
        string name = "";
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            other = argument.Kind == TypedConstantKind.Type ? argument.Value as INamedTypeSymbol : other;
            name = argument.Value as string ?? name;
        }

        INamedTypeSymbol owner = other ?? type;
        (CacheReferenceState state, IMethodSymbol? found) = CachedMethods.Find(owner, name);
        if (owner.Find(TypeNames.AspectsAttribute) is null)
        {
            (state, found) = (CacheReferenceState.NoAspects, null);
        }

        string node = found is null ? name : CachedMethods.NodeName(found, CachedMethods.AttributeOf(found)!);
        string map = attribute.Text("Map") ?? "";
        return new CacheReferenceModel(
            place,
            name,
            SymbolEqualityComparer.Default.Equals(owner, type) ? "" : TypeText.InSource(owner),
            owner.Name,
            TypeHierarchy.From(owner, cancellationToken).MetadataName,
            state,
            node,
            found is null ? null : KeyReader.Read(found, node),
            MapOf(map),
            map,
            attribute.Flag("All", defaultFlag: false));
    }

    // What is no pair maps nothing; the rules say so.
    private static EquatableArray<KeyMapping> MapOf(string map)
    {
        List<KeyMapping> mappings = [];
        foreach (string pair in map.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=');
            mappings.Add(sides.Length == 2 ? new KeyMapping(sides[0].Trim(), sides[1].Trim()) : new KeyMapping(pair.Trim(), ""));
        }

        return mappings.ToEquatableArray();
    }
}
