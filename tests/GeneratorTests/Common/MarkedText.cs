using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.GeneratorTests;

/// <summary>
/// A source with the expected places of diagnostics marked in it: <c>[|here|]</c>, or <c>{|FND0102:here|}</c> with the id.
/// Marks nest.
/// </summary>
internal sealed class MarkedText
{
    private MarkedText(string text, IReadOnlyList<Mark> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without its marks.</summary>
    public string Text { get; }

    public IReadOnlyList<Mark> Marks { get; }

    public static MarkedText Parse(string marked)
    {
        // A raw string literal has the line ends of the file it stands in.
        string input = marked.ReplaceLineEndings("\n");
        StringBuilder text = new(input.Length);
        Stack<(string? Id, int Start)> open = new();
        List<Mark> marks = [];
        for (int index = 0; index < input.Length;)
        {
            if (input.AsSpan(index).StartsWith("[|"))
            {
                open.Push((null, text.Length));
                index += 2;
            }
            else if (input.AsSpan(index).StartsWith("{|"))
            {
                int colon = input.IndexOf(':', index);
                open.Push((input[(index + 2)..colon], text.Length));
                index = colon + 1;
            }
            else if (open.Count > 0 && (input.AsSpan(index).StartsWith("|]") || input.AsSpan(index).StartsWith("|}")))
            {
                (string? id, int start) = open.Pop();
                marks.Add(new Mark(id, TextSpan.FromBounds(start, text.Length)));
                index += 2;
            }
            else
            {
                text.Append(input[index++]);
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), marks)
            : throw new ArgumentException("A mark is not closed.", nameof(marked));
    }

    /// <param name="Id">The expected diagnostic, or null where the test names it.</param>
    /// <param name="Span">The place in <see cref="Text"/>.</param>
    internal sealed record Mark(string? Id, TextSpan Span);
}
