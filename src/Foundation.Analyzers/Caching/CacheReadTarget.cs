using Foundation.Roslyn;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Caching;

/// <summary>A cached method that another one reads.</summary>
/// <param name="NodeKey">What tells its cache from all others.</param>
/// <param name="Name">Its name in messages.</param>
/// <param name="Reference">The arguments of an attribute that names it.</param>
/// <param name="Key">Its key.</param>
internal sealed record CacheReadTarget(string NodeKey, string Name, string Reference, CacheKeyModel Key)
{
    public static CacheReadTarget Of(IMethodSymbol method, INamedTypeSymbol reader, CancellationToken cancellationToken)
    {
        INamedTypeSymbol owner = method.ContainingType;
        string node = CachedMethods.NodeName(method, CachedMethods.AttributeOf(method)!);
        bool isOwn = SymbolEqualityComparer.Default.Equals(owner, reader);
        string type = TypeText.InSource(owner);
        bool isUnique = CachedMethods.Find(owner, method.Name).Method is { } found && SymbolEqualityComparer.Default.Equals(found, method);
        string name = CSharpLiteral.Identifier(method.Name);
        string member = !isUnique ? CSharpLiteral.String(node) : isOwn ? $"nameof({name})" : $"nameof({type}.{name})";
        return new CacheReadTarget(
            $"{TypeHierarchy.From(owner, cancellationToken).MetadataName}.{node}",
            isOwn ? method.Name : $"{owner.Name}.{method.Name}",
            isOwn ? member : $"typeof({type}), {member}",
            KeyReader.Read(method, node));
    }

    /// <summary>The attribute that a method of this key needs; where its key does not tell which value is read, it depends on all.</summary>
    public string AttributeFor(CacheKeyModel own)
    {
        List<(string, string)> values = KeyMapper.ValuesOf(own);
        bool isMapped = KeyMapper.ValuesOf(Key).TrueForAll(values.Contains);
        return $"CacheDependsOn({Reference}{(isMapped ? "" : ", All = true")})";
    }
}
