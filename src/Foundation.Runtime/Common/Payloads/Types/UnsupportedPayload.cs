using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Stands where a declaration has a type that cannot be a payload, of which the build has told.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct UnsupportedPayload<T> : IPayloadType<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => throw Refusal();

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => throw Refusal();

    private static NotSupportedException Refusal() => new($"{typeof(T)} cannot be a payload: see FND0010 of the build, or give it a [JsonConverter].");
}
