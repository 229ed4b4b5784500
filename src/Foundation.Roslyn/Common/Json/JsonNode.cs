using Microsoft.CodeAnalysis.Text;

namespace Foundation.Roslyn.Json;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind : byte
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value and its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, quotation marks and brackets included.</param>
/// <param name="Text">Of a string its characters, of any other scalar what is written; otherwise empty.</param>
internal sealed record JsonNode(JsonKind Kind, TextSpan Span, string Text)
{
    /// <summary>The members of an object, as they stand in it.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonNode> Elements { get; init; } = [];

    /// <summary>The first member with a key, ignoring case.</summary>
    public JsonNode? Find(string key)
    {
        foreach (JsonMember member in Members)
        {
            if (member.HasKey(key))
            {
                return member.Value;
            }
        }

        return null;
    }
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Key">Its key.</param>
/// <param name="KeySpan">Where the key stands, quotation marks included.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Key, TextSpan KeySpan, JsonNode Value)
{
    /// <summary>Whether this is the key, ignoring case, as configuration does.</summary>
    public bool HasKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Why a text is no JSON that a program would read.</summary>
/// <param name="Message">What is wrong; quotes nothing.</param>
/// <param name="Span">Where.</param>
internal sealed record JsonFault(string Message, TextSpan Span);
