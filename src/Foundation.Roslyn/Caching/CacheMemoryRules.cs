using Foundation.Literals;
using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

/// <summary>That the regions of an assembly fit into the container in which it runs.</summary>
internal static class CacheMemoryRules
{
    /// <summary>The property of the project that tells what the container has.</summary>
    public const string Property = "FoundationContainerMemory";

    /// <summary>What is wrong with the property; null where it is a size.</summary>
    public static Finding? Check(SizeModel container) => container is { Error: LiteralError.None, Bytes: > 0 }
        ? null
        : Finding.OnType(
            CacheRuleIds.TooMuchMemory, Property, $"is {CSharpLiteral.String(container.Text)}, which is no size of a container", "write one such as <FoundationContainerMemory>512MiB</FoundationContainerMemory>");

    /// <summary>The largest region where all together are too large; null where they fit.</summary>
    public static CacheFinding? Find(IEnumerable<AspectDeclaration> declarations, SizeModel container)
    {
        AspectDeclaration? largest = null;
        int count = 0;
        decimal sum = 0;
        foreach (AspectDeclaration declaration in declarations.OrderBy(static declaration => declaration.Type.Hierarchy.MetadataName, StringComparer.Ordinal))
        {
            if (!declaration.Cache.Members.IsEmpty)
            {
                count++;
                sum += BytesOf(declaration);
                largest = largest is null || BytesOf(declaration) > BytesOf(largest) ? declaration : largest;
            }
        }

        if (largest is null || sum <= container.Bytes)
        {
            return null;
        }

        string problem = count == 1
            ? $"may take {Format(sum)}, more than the {container.Text} of its container"
            : $"has the largest of {CSharpLiteral.Int32(count)} regions, which together may take {Format(sum)}, more than the {container.Text} of their container";
        return new CacheFinding(
            largest.Type.Hierarchy.MetadataName,
            Finding.OnArgument(
                CacheRuleIds.TooMuchMemory, "", "Memory", largest.Type.TypeName, problem, $"write [CacheRegion(Memory = …)] with less, or a larger {Property}"));
    }

    private static long BytesOf(AspectDeclaration declaration) => declaration.Cache.Region.Memory?.Bytes ?? CacheDefaults.Memory;

    private static string Format(decimal bytes) => SizeLiteral.Format((long)Math.Min(bytes, long.MaxValue));
}
