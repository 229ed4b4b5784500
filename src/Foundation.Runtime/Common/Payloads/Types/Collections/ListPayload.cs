using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Lists.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ListPayload<T, TPayload> : IPayloadType<List<T>>
    where TPayload : IPayloadType<T>
{
    /// <inheritdoc/>
    public static List<T>? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Elements.Read<T, TPayload>(ref reader, options);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, List<T>? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Elements.Write<T, TPayload>(writer, CollectionsMarshal.AsSpan(value), options);
        }
    }
}
