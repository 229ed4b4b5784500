using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>The page of one class: what it caches, how, and what invalidates what.</summary>
internal static class CachePage
{
    public static string Of(AspectDeclaration declaration)
    {
        SourceWriter writer = new();
        writer.WriteLine($"# Caches of {MarkdownText.Plain(declaration.Type.TypeName)}");
        writer.WriteLine();
        writer.WriteLine(RegionOf(declaration.Cache.Region));
        writer.WriteLine("""

            | Cache | Key | Value | Fresh for | Served late for | Tiers | Depends on |
            |---|---|---|---|---|---|---|
            """);
        foreach (CachedModel member in CacheOrder.Of(declaration))
        {
            writer.WriteLine(CacheRow.Of(declaration, member));
        }

        writer.WriteLine("""

            ## What invalidates what

            When a value at the beginning of an arrow is invalidated, so are those at its end: of the same key, or, where the arrow is dotted, all of them.
            A hexagon is a method that invalidates when it has ended.

            ```mermaid
            """);
        CacheDiagram.Write(writer, declaration);
        writer.WriteLine("```");
        return writer.ToString();
    }

    private static string RegionOf(CacheRegionModel region)
    {
        string policy = region.Policy is { IsValid: true } chosen ? chosen.Code.Substring(chosen.Code.LastIndexOf('.') + 1) : "Adaptive";
        string disk = region.Disk is null ? "" : $", at most {MarkdownText.Plain(region.Disk.Text)} on the disk";
        string shared = region.IsDistributed ? ", shared with other processes" : "";
        return $"They take at most {MarkdownText.Plain(region.Memory?.Text ?? "64MiB")} in memory ({MarkdownText.Plain(policy)}){disk}{shared}.";
    }
}
