using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>
/// How values of one type are read and written. Implementations are stateless; generated code composes them as type arguments, so that a
/// dictionary of lists needs no code of its own.
/// </summary>
/// <typeparam name="T">The type of the value; of a reference type, null is read and written as the JSON null.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IPayloadType<T>
{
    /// <summary>Reads the value at which the reader stands, and leaves it at the value's last token.</summary>
    /// <param name="reader">Stands at the first token of the value.</param>
    /// <param name="options">For converters that were written by hand.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is no such value.</exception>
    static abstract T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Receives the JSON.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">For converters that were written by hand.</param>
    static abstract void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options);
}
