using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Names the members of an enum. Implemented by generated code.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IEnumPayload<T>
    where T : struct, Enum
{
    /// <summary>The names.</summary>
    static abstract EnumNames<T> Names { get; }
}

/// <summary>Enums, by the names of their members.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct EnumPayload<T, TNames> : IPayloadType<T>, IPayloadKey<T>
    where T : struct, Enum
    where TNames : IEnumPayload<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? TNames.Names.Read(ref reader) : throw new JsonException();

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(TNames.Names.TextOf(value));

    /// <inheritdoc/>
    public static T ReadName(ref Utf8JsonReader reader, JsonSerializerOptions options) => TNames.Names.Read(ref reader);

    /// <inheritdoc/>
    public static void WriteName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(TNames.Names.TextOf(value));
}
