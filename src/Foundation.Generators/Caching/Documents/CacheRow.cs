using Foundation.Literals;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>One cache as a row of the table.</summary>
internal static class CacheRow
{
    private const string LineBreak = "<br>";

    public static string Of(AspectDeclaration declaration, CachedModel member)
    {
        AspectMethodModel method = declaration.Type.Methods.First(method => method.Id == member.MethodId);
        string[] cells =
        [
            MarkdownText.Code(member.NodeName),
            KeyOf(member.Key),
            MarkdownText.Code(InMessage(method.ValueType)),
            FreshnessOf(member.Options),
            member.Options.Stale.Ticks > 0 ? Format(member.Options.Stale) : member.Options.SecurityRelevant ? "never: relevant to security" : "",
            TiersOf(declaration.Cache.Region, member),
            DependenciesOf(declaration, member),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string KeyOf(CacheKeyModel key) =>
        string.Join(", ", key.Parts.Select(static part => MarkdownText.Code($"{InMessage(part.Type)} {part.Name}")));

    private static string FreshnessOf(CacheOptionsModel options)
    {
        string text = options.TtlFrom is { } method ? $"what {MarkdownText.Code(method.Name)} tells" : Format(options.Ttl);
        text += options.Sliding.Ticks > 0 ? $", {Format(options.Sliding)} after its last use" : "";
        return text + options.Refresh?.Value switch
        {
            1 => ", loaded anew before its end",
            2 => ", loaded anew at random before its end",
            _ => "",
        };
    }

    private static string TiersOf(CacheRegionModel region, CachedModel member)
    {
        int tiers = member.Options.Tiers?.Value ?? CacheTierBits.All;
        List<string> names = [];
        Add(CacheTierBits.Memory, "memory", isThere: true);
        Add(CacheTierBits.Disk, "disk", region.Disk is not null && !member.Options.SecurityRelevant);
        Add(CacheTierBits.Distributed, "distributed", region.IsDistributed);
        return names.Count == 0 ? "none" : string.Join(", ", names);

        void Add(int tier, string name, bool isThere)
        {
            if ((tiers & tier) != 0 && isThere)
            {
                names.Add(name);
            }
        }
    }

    private static string DependenciesOf(AspectDeclaration declaration, CachedModel member) => string.Join(LineBreak, CacheOrder.DependenciesOf(declaration, member).Select(
        static dependency => MarkdownText.Code(CacheDiagram.NameOf(dependency))
            + (dependency.IsWhole ? " (all values)" : dependency.MapText.Length > 0 ? $" ({MarkdownText.Plain(dependency.MapText)})" : "")));

    private static string InMessage(string type) => type.Replace("global::", "");

    private static string Format(DurationModel duration) => DurationLiteral.Format(duration.Ticks);
}
