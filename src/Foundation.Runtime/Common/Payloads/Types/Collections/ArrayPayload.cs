using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Arrays of one dimension.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ArrayPayload<T, TPayload> : IPayloadType<T[]>
    where TPayload : IPayloadType<T>
{
    /// <inheritdoc/>
    public static T[]? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : [.. Elements.Read<T, TPayload>(ref reader, options)];

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T[]? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Elements.Write<T, TPayload>(writer, (ReadOnlySpan<T>)value, options);
        }
    }
}
