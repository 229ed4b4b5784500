using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reading;

/// <summary>Writes what a reader stands at as JSON in one line, and JSON of other origin in the same way.</summary>
internal static class JsonTexts
{
    public static string Of(ConfigReader reader)
    {
        var text = new StringBuilder();
        Write(reader, text);
        return text.ToString();
    }

    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(ConfigReader reader, StringBuilder text)
    {
        switch (reader.Kind)
        {
            case ConfigNodeKind.Absent:
                text.Append("absent");
                break;
            case ConfigNodeKind.Null:
                text.Append("null");
                break;
            case ConfigNodeKind.True:
                text.Append("true");
                break;
            case ConfigNodeKind.False:
                text.Append("false");
                break;
            case ConfigNodeKind.Number:
                text.Append(Encoding.UTF8.GetString(reader.RawValue));
                break;
            case ConfigNodeKind.String:
            case ConfigNodeKind.Text:
                text.Append(Quote(reader.Tree.ValueText(reader.Node)));
                break;
            default:
                bool isObject = reader.Kind == ConfigNodeKind.Object;
                text.Append(isObject ? '{' : '[');
                int count = 0;
                for (int child = reader.FirstChild; child >= 0; child = reader.NextSibling(child), count++)
                {
                    text.Append(count == 0 ? "" : ",");
                    text.Append(isObject ? Quote(reader.Tree.KeyText(child)) + ":" : "");
                    Write(reader.At(child), text);
                }

                Assert.Equal(reader.Count, count);
                text.Append(isObject ? '}' : ']');
                break;
        }
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                text.Append('{').AppendJoin(',', members.Select(m => Quote(m.Key) + ":" + Of(m.Value))).Append('}');
                break;
            case JsonArray elements:
                text.Append('[').AppendJoin(',', elements.Select(Of)).Append(']');
                break;
            default:
                text.Append(node.GetValueKind() == JsonValueKind.String ? Quote(node.GetValue<string>()) : node.ToJsonString());
                break;
        }
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
