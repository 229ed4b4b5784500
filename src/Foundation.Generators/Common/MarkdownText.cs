using System.Globalization;
using System.Text;

namespace Foundation.Generators;

/// <summary>Text inside Markdown: whatever a declaration says, it stays in its cell and starts nothing of its own.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|&~$";

    /// <summary>Plain words, also in a table.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (Special.IndexOf(character) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }

    /// <summary>Plain words at the start of a line, where a dash or a number would begin a list.</summary>
    public static string Paragraph(string text)
    {
        string plain = Plain(text.Trim());
        int digits = 0;
        while (digits < plain.Length && char.IsDigit(plain[digits]))
        {
            digits++;
        }

        return digits < plain.Length && plain[digits] is '-' or '+' or '=' or '.' or ')' ? plain.Insert(digits, "\\") : plain;
    }

    /// <summary>
    /// Code, also in a table: a longer fence than any inside it; where a fence cannot hold the text (a bar would end the
    /// cell), an element.
    /// </summary>
    public static string Code(string text)
    {
        string line = OnOneLine(text);
        if (line.Length == 0 || line.IndexOf('|') >= 0 || line.Trim().Length < line.Length)
        {
            return Element(line);
        }

        string fence = "`";
        while (line.IndexOf(fence, StringComparison.Ordinal) >= 0)
        {
            fence += "`";
        }

        return fence.Length > 1 ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            _ = character switch
            {
                '\r' => line.Append("\\r"),
                '\n' => line.Append("\\n"),
                '\t' => line.Append("\\t"),
                _ when char.IsControl(character) => line.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => line.Append(character),
            };
        }

        return line.ToString();
    }

    private static string Element(string line)
    {
        var element = new StringBuilder("<code>");
        foreach (char character in line)
        {
            if (Special.IndexOf(character) >= 0 || character == ' ')
            {
                element.Append("&#").Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
            }
            else
            {
                element.Append(character);
            }
        }

        return element.Append("</code>").ToString();
    }
}
