using System.Globalization;
using Foundation.Roslyn.Json;

namespace Foundation.Roslyn.Configuration;

/// <summary>Where in a file a value stands, and what holds for all that is inside of it. The path is written only when it is asked for.</summary>
/// <param name="Parent">The place around it; null for a section.</param>
/// <param name="Name">The section, the key, or nothing.</param>
/// <param name="Index">The index in an array, or -1.</param>
internal sealed record FilePlace(FilePlace? Parent, string Name, int Index)
{
    private const int LongestName = 80;

    /// <summary>Whether no value may be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether constraints may be off, since another source decides whether the value has an effect.</summary>
    public bool IsConditional { get; init; }

    public static FilePlace Section(string section) => new(null, section, -1);

    public FilePlace Key(string key) => this with { Parent = this, Name = key, Index = -1 };

    public FilePlace Element(int index) => this with { Parent = this, Name = "", Index = index };

    /// <summary>The place of a field, with what the field says of its values.</summary>
    public FilePlace Field(string key, FieldModel field) => Key(key) with
    {
        IsSecret = IsSecret || field.IsSecret,
        IsConditional = IsConditional || field.DependsOn is not null,
    };

    /// <summary>Where the value stands and what it was, as far as it may be shown.</summary>
    public string Was(JsonNode node) =>
        IsSecret || node.Kind is JsonKind.Array or JsonKind.Object ? ""
        : node.Kind == JsonKind.String ? $", was {JsonText.Quote(Cut(node.Text))}"
        : $", was {Cut(node.Text)}";

    /// <summary><c>Shop:Database.Replicas[2].Host</c>.</summary>
    public override string ToString() => Parent is null ? Name
        : Index >= 0 ? $"{Parent}[{Index.ToString(CultureInfo.InvariantCulture)}]"
        : $"{Parent}.{Plain(Name)}";

    // A key may hold anything; a message is one line.
    private static string Plain(string key)
    {
        string quoted = JsonText.Quote(Cut(key));
        return quoted.Substring(1, quoted.Length - 2);
    }

    private static string Cut(string text) => text.Length <= LongestName ? text
        : text.Substring(0, char.IsHighSurrogate(text[LongestName - 1]) ? LongestName - 1 : LongestName) + "…";
}
