using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Reads a <see cref="CacheModel"/> from a class with <c>[Aspects]</c>. Says nothing about what is wrong: that is for the rules.</summary>
internal static class CacheParser
{
    public static CacheModel Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        List<CachedModel> members = [];
        List<InvalidationModel> invalidations = [];
        List<string> stray = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (IMethodSymbol method in AspectParser.MethodsOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string id = AspectMethodReader.IdOf(method);
            EquatableArray<CacheReferenceModel> dependencies =
                CacheReferenceReader.Read(type, method, TypeNames.CacheDependsOnAttribute, "CacheDependsOn", cancellationToken);
            if (CachedMethods.AttributeOf(method) is { } cached)
            {
                members.Add(MemberOf(type, method, id, cached, dependencies, names));
            }
            else if (!dependencies.IsEmpty)
            {
                stray.Add(id);
            }

            foreach (CacheReferenceModel target in CacheReferenceReader.Read(type, method, TypeNames.InvalidatesAttribute, "Invalidates", cancellationToken))
            {
                invalidations.Add(new InvalidationModel(id, target));
            }
        }

        return new CacheModel(CacheOptionsReader.ReadRegion(type), members.ToEquatableArray(), invalidations.ToEquatableArray(), stray.ToEquatableArray());
    }

    private static CachedModel MemberOf(
        INamedTypeSymbol type, IMethodSymbol method, string id, AttributeData cached, EquatableArray<CacheReferenceModel> dependencies, HashSet<string> names)
    {
        string node = CachedMethods.NodeName(method, cached);
        ITypeSymbol? value = AspectMethodReader.ValueTypeOf(method);
        return new CachedModel(
            id,
            node,
            KeyReader.Read(method, node),
            CacheOptionsReader.Read(type, cached, value),
            WeightReader.Read(type, value, cached.Text("Weight")),
            value is null ? null : new MutabilityReader().Find(value),
            IsVisible(method, value),
            names.Add(node),
            dependencies);
    }

    private static bool IsVisible(IMethodSymbol method, ITypeSymbol? value)
    {
        bool isVisible = value is null || TypeVisibility.IsAtLeastInternal(value);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            isVisible &= TypeVisibility.IsAtLeastInternal(parameter.Type);
        }

        return isVisible;
    }
}
