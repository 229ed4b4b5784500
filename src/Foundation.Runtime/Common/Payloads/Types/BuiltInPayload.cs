using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>What <c>System.Text.Json</c> reads and writes itself.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct BuiltInPayload<T, TSource> : IPayloadType<T>, IPayloadKey<T>
    where T : notnull
    where TSource : IBuiltIn<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        default(T) is null && reader.TokenType == JsonTokenType.Null ? default : TSource.Converter.Read(ref reader, typeof(T), options);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            TSource.Converter.Write(writer, value, options);
        }
    }

    /// <inheritdoc/>
    public static T ReadName(ref Utf8JsonReader reader, JsonSerializerOptions options) => TSource.Converter.ReadAsPropertyName(ref reader, typeof(T), options);

    /// <inheritdoc/>
    public static void WriteName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => TSource.Converter.WriteAsPropertyName(writer, value, options);
}
