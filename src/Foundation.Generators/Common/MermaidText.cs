using System.Globalization;
using System.Text;

namespace Foundation.Generators;

/// <summary>Labels of a Mermaid diagram: whatever a declaration says, it stays inside its quotes.</summary>
internal static class MermaidText
{
    /// <summary>The label with its quotes. What is no letter, digit or harmless sign is written as its number.</summary>
    public static string Label(string text)
    {
        var label = new StringBuilder("\"");
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is ' ' or '.' or ',' or '-' or '_' or '(' or ')' or '/')
            {
                label.Append(character);
            }
            else if (char.IsControl(character))
            {
                label.Append(' ');
            }
            else
            {
                label.Append('#').Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }

        return label.Append('"').ToString();
    }
}
