using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Foundation.Payloads;

/// <summary>What a converter of the user's reads and writes, named by <c>[JsonConverter]</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct CustomPayload<T, TConverter> : IPayloadType<T>
    where TConverter : JsonConverter<T>, new()
{
    private static readonly TConverter Converter = new();

    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null && !Converter.HandleNull)
        {
            return default(T) is null ? default : throw new JsonException();
        }

        return Converter.Read(ref reader, typeof(T), options);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is null && !Converter.HandleNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            Converter.Write(writer, value!, options);
        }
    }
}
