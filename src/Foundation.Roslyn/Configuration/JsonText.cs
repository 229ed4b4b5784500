using System.Globalization;
using System.Text;

namespace Foundation.Roslyn.Configuration;

/// <summary>Texts as JSON writes them.</summary>
internal static class JsonText
{
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2);
        json.Append('"');
        foreach (char character in text)
        {
            switch (character)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case < ' ' or '\u007f' or >= '\ud800' and <= '\udfff' or '\u2028' or '\u2029':
                    json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default: json.Append(character); break;
            }
        }

        return json.Append('"').ToString();
    }
}
