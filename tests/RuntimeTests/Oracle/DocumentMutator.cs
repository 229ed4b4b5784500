using System.Text.Json;
using System.Text.Json.Nodes;

namespace Foundation.RuntimeTests.Oracle;

/// <summary>Makes documents out of valid ones, by up to three changes that a careless hand might make.</summary>
internal sealed class DocumentMutator(int seed, IReadOnlyList<string> documents, IReadOnlyList<string> texts)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "2", "3", "10", "100", "101", "1000", "255", "256", "32767", "32768", "65535", "65536",
        "2147483647", "2147483648", "1.5", "-1.5", "1.51", "0.5", "0.01", "0.009", "99.99", "99.991", "1e2", "1.0", "3e-1", "[]", "{}", "[1]", "[null]", "[\"a\"]",
        "\"\"", "\"a\"", "\"ab\"", "\"abcd\"", "\"abcde\"", "\"abcdef\"", "\"\\ud83d\\ude00\\ud83d\\ude00\"", "\"1\"", "\"true\"", "\" a\"", "\"a\\nb\"",
    ];

    private readonly Random _random = new(seed);

    public string Next()
    {
        JsonNode root = JsonNode.Parse(documents[_random.Next(documents.Count)])!;
        int changes = _random.Next(4);
        for (int i = 0; i < changes; i++)
        {
            Change(Pick(root));
        }

        return root.ToJsonString(Plain);
    }

    // Any container of the document; the root more often than the others.
    private JsonNode Pick(JsonNode root)
    {
        JsonNode current = root;
        while (_random.Next(2) == 0)
        {
            JsonNode[] inner = [.. Children(current).Where(static child => child is JsonObject or JsonArray).Cast<JsonNode>()];
            if (inner.Length == 0)
            {
                break;
            }

            current = inner[_random.Next(inner.Length)];
        }

        return current;
    }

    private static IEnumerable<JsonNode?> Children(JsonNode node) => node switch
    {
        JsonObject map => map.Select(static member => member.Value),
        JsonArray list => list,
        _ => [],
    };

    private void Change(JsonNode container)
    {
        if (container is JsonObject map)
        {
            ChangeObject(map);
        }
        else
        {
            ChangeArray((JsonArray)container);
        }
    }

    private void ChangeObject(JsonObject map)
    {
        if (map.Count == 0 || _random.Next(12) == 0)
        {
            map["Unknown"] = Value();
            return;
        }

        string key = map.ElementAt(_random.Next(map.Count)).Key;
        switch (_random.Next(6))
        {
            case 0:
                map.Remove(key);
                break;
            case 1 when map[key] is JsonValue value:
                map[key] = Nudge(value);
                break;
            case 2:
                string other = map.ElementAt(_random.Next(map.Count)).Key;
                JsonNode? moved = map[other]?.DeepClone();
                map[key] = moved;
                break;
            default:
                map[key] = Value();
                break;
        }
    }

    private void ChangeArray(JsonArray list)
    {
        switch (_random.Next(4))
        {
            case 0:
                list.Clear();
                break;
            case 1 when list.Count > 0:
                list.Add(list[_random.Next(list.Count)]?.DeepClone());
                break;
            case 2 when list.Count > 0:
                list[_random.Next(list.Count)] = Value();
                break;
            default:
                list.Add(Value());
                break;
        }
    }

    private JsonNode? Value() => _random.Next(3) == 0 && texts.Count > 0
        ? JsonValue.Create(texts[_random.Next(texts.Count)])
        : JsonNode.Parse(Values[_random.Next(Values.Length)]);

    private JsonNode? Nudge(JsonValue value)
    {
        if (value.TryGetValue(out long number))
        {
            return JsonValue.Create(number + (_random.Next(2) == 0 ? 1 : -1));
        }

        if (value.TryGetValue(out string? text))
        {
            return JsonValue.Create(_random.Next(2) == 0 && text.Length > 0 ? text[..^1] : text + "x0"[_random.Next(2)]);
        }

        return value.TryGetValue(out bool truth) ? JsonValue.Create(!truth) : null;
    }
}
