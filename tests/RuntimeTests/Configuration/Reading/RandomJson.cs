using System.Text.Json;
using CsCheck;

namespace Foundation.RuntimeTests.Configuration.Reading;

/// <summary>Random JSON documents as text: escapes, comments, trailing commas, keys beyond ASCII.</summary>
internal static class RandomJson
{
    private static readonly Gen<string> Key = Pick(
        "a", "b", "c", "Url", "PoolSize", "Größe", "É", "x y", "quote\"d", "back\\slash", "0", "1", "10", "emoji😀");

    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.String[Gen.Char.AlphaNumeric, 0, 12]),
        (1, Pick("", " ", "línea", "tab\tnew\nline", "\"", "\\", "😀", "漢字", "\u0001", "true", "3")));

    private static readonly Gen<string> Quoted = Gen.Select(Text, Gen.Bool, Quote);

    private static readonly Gen<string> Leaf = Gen.Frequency(
        (4, Quoted),
        (2, Gen.Int.Select(static number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (1, Pick("0", "-0", "1.50", "1e3", "-2.5E-7", "123456789012345678901234567890")),
        (1, Pick("true", "false", "null")));

    private static readonly Gen<string> Space = Gen.Frequency(
        (6, Gen.Const("")), (2, Gen.Const("\n  ")), (1, Pick(" /* c */ ", "// c\n", "\t", "\r\n")));

    /// <summary>A document whose root is an object; no two keys of an object differ only by case.</summary>
    public static Gen<string> Document { get; } = Object(4, Key);

    /// <summary>The same, with keys that are empty or contain colons.</summary>
    public static Gen<string> DocumentWithOddKeys { get; } = Object(3, Gen.Frequency((4, Key), (1, Pick("", "a:b", "a:b:c", "b:", ":c"))));

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> Value(int depth, Gen<string> key) => depth == 0
        ? Leaf
        : Gen.Frequency((3, Leaf), (2, Object(depth, key)), (1, Array(depth, key)));

    private static Gen<string> Object(int depth, Gen<string> key) =>
        Gen.Select(Gen.Select(key, Gen.Bool, Value(depth - 1, key), Space).List[0, 5], Space, Gen.Bool, (members, space, comma) =>
            Join('{', '}', [.. members.DistinctBy(m => m.Item1, StringComparer.OrdinalIgnoreCase).Select(m => $"{m.Item4}{Quote(m.Item1, m.Item2)}: {m.Item3}")], space, comma));

    private static Gen<string> Array(int depth, Gen<string> key) =>
        Gen.Select(Value(depth - 1, key).List[0, 4], Space, Gen.Bool, (elements, space, comma) => Join('[', ']', [.. elements], space, comma));

    private static string Join(char open, char close, string[] items, string space, bool comma) =>
        $"{open}{space}{string.Join(',', items)}{(comma && items.Length > 0 ? "," : "")}{space}{close}";

    private static string Quote(string text, bool isEscaped) => JsonSerializer.Serialize(
        text, new JsonSerializerOptions { Encoder = isEscaped ? null : System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
