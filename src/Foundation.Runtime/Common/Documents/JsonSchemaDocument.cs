using System.Text;

namespace Foundation.Documents;

/// <summary>Puts a JSON Schema document together from the schemas of objects, at build and at run time alike.</summary>
internal static class JsonSchemaDocument
{
    /// <summary>The dialect of every schema.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Where a schema refers to another: a URI, which holds letters beyond ASCII only in their escaped form.</summary>
    public static string ReferenceTo(string definition) => "#/$defs/" + Uri.EscapeDataString(definition);

    /// <summary>A document whose root is one schema and whose definitions are those that it refers to.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="body">The root: a JSON object.</param>
    /// <param name="definitions">The schemas that can be referred to, by name; each name once.</param>
    public static string Compose(string title, string body, IReadOnlyList<KeyValuePair<string, string>> definitions)
    {
        var text = new StringBuilder("{\"$schema\":\"").Append(Dialect).Append("\",\"title\":\"").Append(title).Append('"');
        string members = body.Substring(1, body.Length - 2);
        if (members.Length > 0)
        {
            text.Append(',').Append(members);
        }

        if (definitions.Count > 0)
        {
            text.Append(",\"$defs\":{");
            for (int i = 0; i < definitions.Count; i++)
            {
                text.Append(i == 0 ? "\"" : ",\"").Append(definitions[i].Key).Append("\":").Append(definitions[i].Value);
            }

            text.Append('}');
        }

        return text.Append('}').ToString();
    }
}
