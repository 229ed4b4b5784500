using System.Text.Json.Serialization;
using Foundation.Generated;
using Foundation.Payloads;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Payloads;

/// <summary>Which resolver reads and writes a type, and what its schema hash is.</summary>
public sealed class PayloadCodecsTests
{
    [Fact]
    public void Hash__of_types_that_differ__differs()
    {
        PayloadCodecs codecs = new([RuntimeTestsPayloads.Default]);
        ulong[] hashes = [codecs.For<Order>().SchemaHash, codecs.For<Point>().SchemaHash, codecs.For<Tree>().SchemaHash, codecs.For<Shape>().SchemaHash];

        Assert.Equal(4, hashes.Distinct().Count());
        Assert.DoesNotContain(0UL, hashes);
    }

    [Fact]
    public void Codec__when_the_container_gives_it__then_it_is_of_what_assemblies_declare()
    {
        ServiceCollection services = new();
        services.AddFoundation();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(Peers.Codec<Order>().SchemaHash, provider.GetRequiredService<PayloadCodecs>().For<Order>().SchemaHash);
    }

    [Fact]
    public void Codec__when_the_program_has_its_own_resolver__then_that_and_its_options_count()
    {
        PayloadCodecs codecs = new([RuntimeTestsPayloads.Default], [OwnContext.Default]);
        System.Buffers.ArrayBufferWriter<byte> output = new();
        codecs.For<Point>().Write(output, new Point(1, 2));

        Assert.Equal("""{"x":1,"y":2}"""u8.ToArray(), output.WrittenSpan.ToArray());
        Assert.NotEqual(Peers.Codec<Point>().SchemaHash, codecs.For<Point>().SchemaHash);
        Assert.Equal(Peers.Codec<Order>().SchemaHash, codecs.For<Order>().SchemaHash);
    }

    [Fact]
    public void Codec__when_no_resolver_knows_the_type__then_the_error_names_the_remedy()
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(static () => Peers.Codec<Exception>());
        Assert.Equal("System.Exception is no payload: mark it with [Payload], or register a JsonSerializerContext that knows it.", error.Message);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Point))]
internal sealed partial class OwnContext : JsonSerializerContext;
