using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Reads how values are kept from <c>[Cached]</c> and <c>[CacheRegion]</c>.</summary>
internal static class CacheOptionsReader
{
    public static CacheOptionsModel Read(INamedTypeSymbol type, AttributeData cached, ITypeSymbol? value) => new(
        cached.Duration("Ttl", CacheDefaults.Ttl),
        cached.Text("TtlFrom") is { } method ? new ValueMethodModel(method, value is null || ValueMethods.Has(type, method, value, IsTimeSpan)) : null,
        cached.Duration("Sliding", CacheDefaults.None),
        cached.Duration("Stale", CacheDefaults.None),
        EnumModel.Read(cached.Argument("Refresh")),
        cached.Duration("NegativeTtl", CacheDefaults.None),
        cached.Duration("Timeout", CacheDefaults.None),
        cached.Flag("CacheNull", CacheDefaults.CacheNull),
        cached.Flag("SecurityRelevant", defaultFlag: false),
        TagsOf(cached),
        EnumModel.Read(cached.Argument("Tiers")));

    public static CacheRegionModel ReadRegion(INamedTypeSymbol type) => type.Find(TypeNames.CacheRegionAttribute) is { } region
        ? new CacheRegionModel(SizeOf(region, "Memory"), EnumModel.Read(region.Argument("Policy")), SizeOf(region, "Disk"), region.Flag("Distributed", defaultFlag: false))
        : CacheRegionModel.Default;

    // Null stands for what is not said, as without the argument.
    private static SizeModel? SizeOf(AttributeData region, string argument) => region.Text(argument) is { } size ? SizeModel.Parse(size) : null;

    private static EquatableArray<string> TagsOf(AttributeData cached)
    {
        List<string> tags = [];
        if (cached.Argument("Tags") is { Kind: TypedConstantKind.Array, IsNull: false } argument)
        {
            foreach (TypedConstant tag in argument.Values)
            {
                tags.Add(tag.Value as string ?? "");
            }
        }

        return tags.ToEquatableArray();
    }

    private static bool IsTimeSpan(ITypeSymbol type) => type is { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
