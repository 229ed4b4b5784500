using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Foundation.Payloads;

/// <summary>Writes and reads one type of payload as JSON. Thread-safe.</summary>
/// <typeparam name="T">The payload type.</typeparam>
public sealed class PayloadCodec<T>
{
    private readonly JsonTypeInfo<T> _type;

    // The generated converter is called itself: the serializer around it would cost a twentieth of writing.
    private readonly PayloadConverter<T>? _generated;

    internal PayloadCodec(JsonTypeInfo<T> type, ulong schemaHash) => (_type, _generated, SchemaHash) = (type, type.Converter as PayloadConverter<T>, schemaHash);

    /// <summary>
    /// The hash of the type's shape, to be stored with a payload: one of another hash was written by another version of the type. It changes
    /// when a member is added or removed, or has another name, type or nullability.
    /// </summary>
    public ulong SchemaHash { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="output">Receives the JSON.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">The value is nested too deep, or has an enum of no known member.</exception>
    /// <exception cref="NotSupportedException">A value is of no declared case of its hierarchy.</exception>
    public void Write(IBufferWriter<byte> output, T value)
    {
        using Utf8JsonWriter writer = new(output);
        Write(writer, value);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Receives the JSON.</param>
    /// <param name="value">The value.</param>
    public void Write(Utf8JsonWriter writer, T value)
    {
        if (_generated is null)
        {
            JsonSerializer.Serialize(writer, value, _type);
            return;
        }

        ArgumentNullException.ThrowIfNull(writer);
        _generated.Write(writer, value, _type.Options);
        writer.Flush();
    }

    /// <summary>Reads a value.</summary>
    /// <param name="json">One JSON value.</param>
    /// <returns>The value, or null where the JSON is null.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or no such value.</exception>
    public T? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, _type);
}
