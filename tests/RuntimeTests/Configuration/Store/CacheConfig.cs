using System.Diagnostics.CodeAnalysis;
using Foundation.Configuration;
using Foundation.Configuration.Types;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Store;

/// <summary>A second schema; its section is given by <typeparamref name="TSection"/>.</summary>
public sealed class CacheConfig<TSection> : IConfigSchema<CacheConfig<TSection>>
    where TSection : ISectionName
{
    private static readonly ConfigFieldInfo SizeField = new("Size", "Size", 0) { IsRequired = true };
    private static readonly ConfigRule SizeIsRequired = new(SizeField, ConfigErrorCode.Required);

    public string? Size { get; init; }

    public static ConfigSchemaInfo Info { get; } = new("CacheConfig", TSection.Value, [SizeField]) { UnknownKeys = UnknownKeyPolicy.Ignore };

    public static bool TryBind(ref ConfigReader reader, [NotNullWhen(true)] out CacheConfig<TSection>? value, ref ConfigErrors errors)
    {
        ConfigErrorMark start = errors.Mark;
        FieldSet unreadable = default;
        Span<int> nodes = stackalloc int[1];
        if (!reader.Open(Info, nodes, ref errors))
        {
            nodes.Fill(-1);
        }

        var bound = new CacheConfig<TSection>
        {
            Size = reader.TryRead<string, TextType>(nodes[0], SizeField, out string? size, ref unreadable, ref errors) ? size : null,
        };
        Validate(bound, ref errors);
        value = reader.Complete(start, ref errors) ? bound : null;
        return value is not null;
    }

    public static bool TryBind(IConfiguration section, [NotNullWhen(true)] out CacheConfig<TSection>? value, ref ConfigErrors errors)
    {
        ConfigReader reader = ConfigReader.Of(section);
        return TryBind(ref reader, out value, ref errors);
    }

    public static void Validate(CacheConfig<TSection> value, ref ConfigErrors errors)
    {
        if (value.Size is null)
        {
            errors.Add(SizeIsRequired);
        }
    }

    public static FieldSet Diff(CacheConfig<TSection> left, CacheConfig<TSection> right) =>
        left.Size == right.Size ? default : FieldSet.Of(0);

    public static void Print(CacheConfig<TSection> value, ref ConfigPrinter printer)
    {
        printer.BeginObject();
        printer.Name("Size");
        printer.Value(value.Size);
        printer.EndObject();
    }
}

public interface ISectionName
{
    static abstract string? Value { get; }
}

public sealed class InCache : ISectionName
{
    public static string? Value => "Cache";
}

/// <summary>The section of <see cref="ServerConfig"/> too.</summary>
public sealed class InServer : ISectionName
{
    public static string? Value => "server";
}

/// <summary>A section within that of <see cref="ServerConfig"/>.</summary>
public sealed class InsideServer : ISectionName
{
    public static string? Value => "server:Cache";
}

public sealed class Nowhere : ISectionName
{
    public static string? Value => null;
}
