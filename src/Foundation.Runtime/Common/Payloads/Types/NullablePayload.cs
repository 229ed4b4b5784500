using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Values that may be absent: the JSON null.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct NullablePayload<T, TPayload> : IPayloadType<T?>
    where T : struct
    where TPayload : IPayloadType<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : TPayload.Read(ref reader, options);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } present)
        {
            TPayload.Write(writer, present, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
