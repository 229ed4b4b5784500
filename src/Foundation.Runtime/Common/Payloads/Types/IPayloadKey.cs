using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>How the keys of dictionaries of one type are read and written: as the names of properties.</summary>
/// <typeparam name="T">The type of the key.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IPayloadKey<T>
{
    /// <summary>Reads the name at which the reader stands.</summary>
    static abstract T ReadName(ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <summary>Writes the key as the name of the next property.</summary>
    static abstract void WriteName(Utf8JsonWriter writer, T value, JsonSerializerOptions options);
}
