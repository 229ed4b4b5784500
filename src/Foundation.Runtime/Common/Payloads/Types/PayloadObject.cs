using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>The steps of reading and writing an object that do not vary by its type. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class PayloadObject
{
    /// <summary>Requires that an object begins here.</summary>
    public static void Begin(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }
    }

    /// <summary>Moves to the next name.</summary>
    /// <returns>Whether there is one; otherwise the object ends here.</returns>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The name at which the reader stands, unescaped. Allocates only where the name has escapes.</summary>
    public static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? Unescape(ref reader) : reader.ValueSpan;

    /// <summary>Skips the value at which the reader stands.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw new JsonException();
        }
    }

    /// <summary>Says that a required member is missing.</summary>
    /// <exception cref="JsonException">Always.</exception>
    public static void ThrowMissing(string type, params ReadOnlySpan<string> required) =>
        throw new JsonException($"{type} lacks a required member: it must have {string.Join(", ", required!)}.");

    /// <summary>Begins an object, unless it is nested too deep.</summary>
    /// <exception cref="JsonException">The depth is that of the options, as when an object contains itself.</exception>
    public static void BeginWrite(Utf8JsonWriter writer, JsonSerializerOptions options)
    {
        PayloadDepth.Check(writer, options);
        writer.WriteStartObject();
    }

    private static ReadOnlySpan<byte> Unescape(ref Utf8JsonReader reader)
    {
        byte[] name = new byte[reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length];
        return name.AsSpan(0, reader.CopyString(name));
    }
}
