using Foundation.Literals;
using Foundation.Roslyn;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Writes the options of regions and nodes, as far as they are not the defaults.</summary>
internal static class NodeOptionsCode
{
    private const string Size = "global::Foundation.ByteSize.FromBytes";

    public static void WriteRegion(SourceWriter writer, CacheRegionModel region, string name)
    {
        writer.WriteLine($"Name = {CSharpLiteral.String(name)},");
        WriteSize(writer, "Memory", region.Memory);
        WriteMember(writer, "Policy", region.Policy, defaultValue: 0);
        WriteSize(writer, "Disk", region.Disk);
        WriteFlag(writer, "Distributed", region.IsDistributed, defaultFlag: false);
    }

    /// <param name="writer">Where to write.</param>
    /// <param name="options">The options.</param>
    /// <param name="ttlFrom">What tells how long a value is fresh, as a method in source; empty for none.</param>
    public static void Write(SourceWriter writer, CacheOptionsModel options, string ttlFrom)
    {
        DurationCode.Write(writer, "Ttl", options.Ttl, CacheDefaults.Ttl);
        if (ttlFrom.Length > 0)
        {
            writer.WriteLine($"TtlFrom = {ttlFrom},");
        }

        DurationCode.Write(writer, "Sliding", options.Sliding, CacheDefaults.None);
        DurationCode.Write(writer, "Stale", options.Stale, CacheDefaults.None);
        WriteMember(writer, "Refresh", options.Refresh, defaultValue: 0);
        DurationCode.Write(writer, "NegativeTtl", options.NegativeTtl, CacheDefaults.None);
        DurationCode.Write(writer, "Timeout", options.Timeout, CacheDefaults.None);
        WriteFlag(writer, "CacheNull", options.CacheNull, CacheDefaults.CacheNull);
        WriteFlag(writer, "SecurityRelevant", options.SecurityRelevant, defaultFlag: false);
        WriteMember(writer, "Tiers", options.Tiers, CacheTierBits.All);
        if (!options.Tags.IsEmpty)
        {
            writer.WriteLine($"Tags = [{string.Join(", ", options.Tags.Select(static tag => CSharpLiteral.String(tag)))}],");
        }
    }

    private static void WriteSize(SourceWriter writer, string property, SizeModel? size)
    {
        if (size is { Error: LiteralError.None, Bytes: > 0 })
        {
            writer.WriteLine($"{property} = {Size}({CSharpLiteral.Int64(size.Bytes)}),");
        }
    }

    private static void WriteMember(SourceWriter writer, string property, EnumModel? member, int defaultValue)
    {
        if (member is { IsValid: true } value && value.Value != defaultValue)
        {
            writer.WriteLine($"{property} = {value.Code},");
        }
    }

    private static void WriteFlag(SourceWriter writer, string property, bool flag, bool defaultFlag)
    {
        if (flag != defaultFlag)
        {
            writer.WriteLine($"{property} = {CSharpLiteral.Boolean(flag)},");
        }
    }
}
