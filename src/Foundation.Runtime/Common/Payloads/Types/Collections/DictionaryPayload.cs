using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Dictionaries: an object, of whose equal names the last one counts.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DictionaryPayload<TDictionary, TKey, TValue, TKeyPayload, TPayload, TForm> : IPayloadType<TDictionary>
    where TDictionary : class, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TKeyPayload : IPayloadKey<TKey>
    where TPayload : IPayloadType<TValue>
    where TForm : IDictionaryForm<TDictionary, TKey, TValue>
{
    /// <inheritdoc/>
    public static TDictionary? Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        Dictionary<TKey, TValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            TKey key = TKeyPayload.ReadName(ref reader, options);
            reader.Read();
            items[key] = TPayload.Read(ref reader, options)!;
        }

        return TForm.From(items);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TDictionary? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        PayloadDepth.Check(writer, options);
        writer.WriteStartObject();
        if (value is Dictionary<TKey, TValue> items)
        {
            foreach ((TKey key, TValue item) in items)
            {
                TKeyPayload.WriteName(writer, key, options);
                TPayload.Write(writer, item, options);
            }
        }
        else
        {
            foreach ((TKey key, TValue item) in value)
            {
                TKeyPayload.WriteName(writer, key, options);
                TPayload.Write(writer, item, options);
            }
        }

        writer.WriteEndObject();
    }
}
