using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Reads and writes the elements of lists.</summary>
internal static class Elements
{
    /// <summary>The elements; the reader stands at the value, which is not null.</summary>
    public static List<T> Read<T, TPayload>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where TPayload : IPayloadType<T>
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(TPayload.Read(ref reader, options)!);
        }

        return items;
    }

    public static void Write<T, TPayload>(Utf8JsonWriter writer, ReadOnlySpan<T> items, JsonSerializerOptions options)
        where TPayload : IPayloadType<T>
    {
        PayloadDepth.Check(writer, options);
        writer.WriteStartArray();
        foreach (T item in items)
        {
            TPayload.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    public static void Write<T, TPayload>(Utf8JsonWriter writer, IEnumerable<T> items, JsonSerializerOptions options)
        where TPayload : IPayloadType<T>
    {
        PayloadDepth.Check(writer, options);
        writer.WriteStartArray();
        foreach (T item in items)
        {
            TPayload.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
