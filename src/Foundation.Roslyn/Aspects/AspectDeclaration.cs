using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Aspects;

/// <summary>Everything that one <c>[Aspects]</c> class declares: what all aspects share, and the part of each system.</summary>
/// <param name="Type">The class and its methods.</param>
/// <param name="Cache">What it caches and invalidates.</param>
internal sealed record AspectDeclaration(AspectTypeModel Type, CacheModel Cache)
{
    public static AspectDeclaration Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        new(AspectParser.Parse(type, cancellationToken), CacheParser.Parse(type, cancellationToken));
}
