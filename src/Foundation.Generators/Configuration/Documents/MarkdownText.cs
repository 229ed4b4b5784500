using System.Text;

namespace Foundation.Generators.Configuration;

/// <summary>Text inside Markdown: whatever a declaration says, it stays in its cell.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|";

    /// <summary>Plain words.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (Special.IndexOf(character) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }

        return escaped.ToString();
    }

    /// <summary>Plain words in a table.</summary>
    public static string Cell(string text) => Plain(text);

    /// <summary>Code, also in a table: a longer fence than any inside it, and no bar that would end the cell.</summary>
    public static string Code(string text)
    {
        string line = text.Replace("\r", "\\r").Replace("\n", "\\n").Replace("|", "\\|");
        string fence = "`";
        while (line.IndexOf(fence, StringComparison.Ordinal) >= 0)
        {
            fence += "`";
        }

        return fence.Length > 1 || line.Length == 0 ? $"{fence} {line} {fence}" : fence + line + fence;
    }
}
