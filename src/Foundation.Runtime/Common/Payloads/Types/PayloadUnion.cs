using System.ComponentModel;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>The steps of reading a closed hierarchy. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class PayloadUnion
{
    /// <summary>Looks for the tag, wherever in the object it stands.</summary>
    /// <param name="reader">A copy of the reader, at the beginning of the object; stands at the tag's value afterwards.</param>
    /// <param name="name">The name of the tag.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFindTag(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        while (PayloadObject.Next(ref reader))
        {
            bool isTag = reader.ValueTextEquals(name);
            reader.Read();
            if (isTag)
            {
                return true;
            }

            PayloadObject.Skip(ref reader);
        }

        return false;
    }

    /// <summary>Whether the tag is a text.</summary>
    public static bool IsTag(ref Utf8JsonReader tag, ReadOnlySpan<byte> text) => tag.TokenType == JsonTokenType.String && tag.ValueTextEquals(text);

    /// <summary>Whether the tag is a number.</summary>
    public static bool IsTag(ref Utf8JsonReader tag, int number) =>
        tag.TokenType == JsonTokenType.Number && tag.TryGetInt32(out int value) && value == number;

    /// <summary>What is thrown for an object without a tag, or with one of no known case.</summary>
    /// <param name="type">The hierarchy.</param>
    public static JsonException UnknownTag(string type) => new($"The object is no known case of {type}.");

    /// <summary>What is thrown for a value that is of no declared case.</summary>
    /// <param name="type">The hierarchy.</param>
    /// <param name="value">The value.</param>
    public static NotSupportedException UnknownCase(string type, object value) =>
        new($"{value.GetType()} is no declared case of {type}: add a [JsonDerivedType] to {type}.");
}
