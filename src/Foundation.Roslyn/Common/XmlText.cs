using System.Globalization;
using System.Text;

namespace Foundation.Roslyn;

/// <summary>Text inside XML documentation.</summary>
internal static class XmlText
{
    /// <summary>The text on one line: a line end inside it would end the comment.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                continue;
            }

            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
