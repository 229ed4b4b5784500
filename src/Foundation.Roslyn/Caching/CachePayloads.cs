using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Payloads;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Reads the types of the values of a class that leave the memory: they are payloads without an attribute of their own.</summary>
internal static class CachePayloads
{
    public static PayloadModel Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        CacheRegionModel region = CacheOptionsReader.ReadRegion(type);
        List<(string, ITypeSymbol)> stored = [];
        foreach (IMethodSymbol method in region.IsInMemoryOnly ? [] : AspectParser.MethodsOf(type))
        {
            if (CachedMethods.AttributeOf(method) is { } cached
                && AspectMethodReader.ValueTypeOf(method) is { } value
                && region.Takes(CacheOptionsReader.Read(type, cached, value)))
            {
                stored.Add((AspectMethodReader.IdOf(method), value));
            }
        }

        return PayloadParser.ParseStored(type.Name, stored, compilation, cancellationToken);
    }
}
