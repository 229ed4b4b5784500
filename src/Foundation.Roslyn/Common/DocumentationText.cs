using System.Text;

namespace Foundation.Roslyn;

/// <summary>
/// Plain text of one element of a documentation comment. It forgives what an XML reader refuses (an unclosed tag, a bare
/// ampersand), since a description is worth showing even then.
/// </summary>
internal static class DocumentationText
{
    /// <summary>The text of the first such element on one line, tags resolved; empty where there is none.</summary>
    public static string Element(string comment, string element, string? name = null)
    {
        string opening = name is null ? $"<{element}>" : $"<{element} name=\"{name}\">";
        int start = comment.IndexOf(opening, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += opening.Length;
        int end = comment.IndexOf($"</{element}>", start, StringComparison.Ordinal);
        return Plain(end < 0 ? comment.Substring(start) : comment.Substring(start, end - start));
    }

    private static string Plain(string content)
    {
        StringBuilder text = new(content.Length);
        int position = 0;
        while (position < content.Length)
        {
            int close = content[position] == '<' ? content.IndexOf('>', position) : -1;
            if (close > 0)
            {
                text.Append(Replacement(content.Substring(position + 1, close - position - 1)));
                position = close + 1;
            }
            else
            {
                text.Append(content[position++]);
            }
        }

        return Collapse(Decode(text.ToString()));
    }

    // <see cref="Shop.Order"/> reads as "Order"; tags that only format (c, b, em) leave their content alone.
    private static string Replacement(string tag)
    {
        if (tag.StartsWith("para", StringComparison.Ordinal) && !tag.StartsWith("paramref", StringComparison.Ordinal)
            || tag.StartsWith("br", StringComparison.Ordinal))
        {
            return " ";
        }

        if (!tag.EndsWith("/", StringComparison.Ordinal))
        {
            return "";
        }

        return Attribute(tag, "cref") is { } reference ? SimpleName(reference)
            : Attribute(tag, "langword") ?? Attribute(tag, "name") ?? Attribute(tag, "href") ?? "";
    }

    private static string? Attribute(string tag, string name)
    {
        int start = tag.IndexOf(name + "=\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 2;
        int end = tag.IndexOf('"', start);
        return end < 0 ? null : tag.Substring(start, end - start);
    }

    private static string SimpleName(string reference)
    {
        int parameters = reference.IndexOfAny(['(', '{', '<', '`']);
        string name = parameters < 0 ? reference : reference.Substring(0, parameters);
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    private static string Decode(string text) =>
        text.IndexOf('&') < 0
            ? text
            : text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&apos;", "'").Replace("&amp;", "&");

    private static string Collapse(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
