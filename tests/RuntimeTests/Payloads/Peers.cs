using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Foundation.Generated;
using Foundation.Payloads;

namespace Foundation.RuntimeTests.Payloads;

/// <summary>Our codecs, and <c>System.Text.Json</c> by reflection with its own defaults, but enums by name.</summary>
internal static class Peers
{
    public static readonly JsonSerializerOptions Reflection = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private static readonly PayloadCodecs Codecs = new([RuntimeTestsPayloads.Default]);

    public static PayloadCodec<T> Codec<T>() => Codecs.For<T>();

    public static string Write<T>(T value)
    {
        ArrayBufferWriter<byte> output = new();
        Codec<T>().Write(output, value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static T? Read<T>(string json) => Codec<T>().Read(Encoding.UTF8.GetBytes(json));
}
