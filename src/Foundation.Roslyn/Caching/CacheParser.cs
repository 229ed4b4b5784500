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
        CacheRegionModel region = CacheOptionsReader.ReadRegion(type);
        foreach (IMethodSymbol method in AspectParser.MethodsOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string id = AspectMethodReader.IdOf(method);
            EquatableArray<CacheReferenceModel> dependencies =
                CacheReferenceReader.Read(type, method, TypeNames.CacheDependsOnAttribute, "CacheDependsOn", cancellationToken);
            if (CachedMethods.AttributeOf(method) is { } cached)
            {
                members.Add(MemberOf(type, region, method, id, cached, dependencies, names));
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

        return new CacheModel(region, members.ToEquatableArray(), invalidations.ToEquatableArray(), WarmReader.Read(type), stray.ToEquatableArray());
    }

    private static CachedModel MemberOf(
        INamedTypeSymbol type,
        CacheRegionModel region,
        IMethodSymbol method,
        string id,
        AttributeData cached,
        EquatableArray<CacheReferenceModel> dependencies,
        HashSet<string> names)
    {
        string node = CachedMethods.NodeName(method, cached);
        ITypeSymbol? value = AspectMethodReader.ValueTypeOf(method);
        CacheOptionsModel options = CacheOptionsReader.Read(type, cached, value);
        bool leavesMemory = region.Takes(options);
        return new CachedModel(
            id,
            node,
            KeyReader.Read(method, node),
            options,
            leavesMemory,
            leavesMemory ? FormatOf(method) : default,
            WeightReader.Read(type, value, cached.Text("Weight")),
            value is null ? null : new MutabilityReader().Find(value),
            IsVisible(method, value),
            names.Add(node),
            dependencies);
    }

    private static EquatableArray<KeyFormatModel> FormatOf(IMethodSymbol method)
    {
        List<KeyFormatModel> formats = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!AspectMethodReader.IsToken(parameter.Type))
            {
                formats.Add(KeyFormatReader.Read(parameter.Type));
            }
        }

        return formats.ToEquatableArray();
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
