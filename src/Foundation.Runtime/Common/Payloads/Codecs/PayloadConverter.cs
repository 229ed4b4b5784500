using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Foundation.Payloads;

/// <summary>The generated converter of a payload type, as <c>System.Text.Json</c> takes it.</summary>
/// <typeparam name="T">The payload type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class PayloadConverter<T> : JsonConverter<T>
{
    /// <summary>
    /// The hash of the type's shape and of all types that it is made of. It changes when a member is added or removed, or has another name,
    /// type or nullability; not with the order of members or their documentation. It may be stored.
    /// </summary>
    public abstract ulong SchemaHash { get; }
}

/// <summary>The generated converter of a payload type.</summary>
/// <param name="schemaHash">The hash of its shape.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class PayloadConverter<T, TPayload>(ulong schemaHash) : PayloadConverter<T>
    where TPayload : IPayloadType<T>
{
    /// <inheritdoc/>
    public override ulong SchemaHash => schemaHash;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TPayload.Read(ref reader, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => TPayload.Write(writer, value, options);
}
