using System.Text;

namespace Foundation.Generators.Configuration;

/// <summary>Indents compact JSON for people.</summary>
internal static class JsonIndentation
{
    public static string Of(string json)
    {
        var text = new StringBuilder(json.Length * 2);
        int depth = 0;
        bool isInText = false;
        for (int i = 0; i < json.Length; i++)
        {
            char character = json[i];
            if (isInText)
            {
                text.Append(character);
                if (character == '\\')
                {
                    text.Append(json[++i]);
                }

                isInText = character != '"';
                continue;
            }

            switch (character)
            {
                case '{' or '[' when json[i + 1] is '}' or ']':
                    text.Append(character).Append(json[++i]);
                    break;
                case '{' or '[':
                    NewLine(text.Append(character), ++depth);
                    break;
                case '}' or ']':
                    NewLine(text, --depth).Append(character);
                    break;
                case ',':
                    NewLine(text.Append(character), depth);
                    break;
                case ':':
                    text.Append(": ");
                    break;
                default:
                    text.Append(character);
                    isInText = character == '"';
                    break;
            }
        }

        return text.Append('\n').ToString();
    }

    private static StringBuilder NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth * 2);
}
