using System.Text;

namespace Foundation.Roslyn;

/// <summary>
/// Writes indented source text with <c>\n</c> line ends and no trailing whitespace, whatever the machine and its culture.
/// A text of several lines is indented line by line, so raw string literals can be written as they stand.
/// </summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private bool _atLineStart = true;

    /// <summary>The current depth, in levels of four spaces.</summary>
    public int Indentation { get; private set; }

    public void Indent() => Indentation++;

    public void Unindent() =>
        Indentation = Indentation > 0 ? Indentation - 1 : throw new InvalidOperationException("More blocks were closed than opened.");

    /// <summary>Writes text that stays on the current line unless it holds line ends itself.</summary>
    public void Write(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
            {
                Append(text, start, text.Length - start);
                return;
            }

            Append(text, start, end - start);
            WriteLine();
            start = end + 1;
        }
    }

    /// <summary>Writes an interpolated text; numbers are formatted invariantly.</summary>
    public void Write(ref InvariantInterpolation text) => Write(text.ToStringAndClear());

    /// <summary>Ends the current line, dropping blanks at its end.</summary>
    public void WriteLine()
    {
        int length = _text.Length;
        while (length > 0 && _text[length - 1] is ' ' or '\t' or '\r')
        {
            length--;
        }

        _text.Length = length;
        _text.Append('\n');
        _atLineStart = true;
    }

    public void WriteLine(string text)
    {
        Write(text);
        WriteLine();
    }

    /// <summary>Writes an interpolated line; numbers are formatted invariantly.</summary>
    public void WriteLine(ref InvariantInterpolation text) => WriteLine(text.ToStringAndClear());

    /// <summary>Writes a blank line, unless the text starts, a block opens or a blank line stands right here.</summary>
    public void WriteSeparator()
    {
        int length = _text.Length;
        bool follows = length < 2 || _text[length - 2] is '{' or '\n';
        if (!follows)
        {
            WriteLine();
        }
    }

    /// <summary>Writes <c>{</c> and indents what follows.</summary>
    public void OpenBlock()
    {
        WriteLine("{");
        Indent();
    }

    /// <summary>Unindents and writes the end of the block; <paramref name="end"/> may be <c>};</c> or <c>});</c>.</summary>
    public void CloseBlock(string end = "}")
    {
        Unindent();
        WriteLine(end);
    }

    /// <summary>Opens a block that closes with the <see langword="using"/>.</summary>
    public BlockScope Block(string end = "}")
    {
        OpenBlock();
        return new BlockScope(this, end);
    }

    /// <summary>Writes a header line and opens a block that closes with the <see langword="using"/>.</summary>
    public BlockScope BlockOf(string header, string end = "}")
    {
        WriteLine(header);
        return Block(end);
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    private void Append(string text, int start, int count)
    {
        if (count == 0)
        {
            return;
        }

        if (_atLineStart)
        {
            _text.Append(' ', Indentation * SpacesPerLevel);
            _atLineStart = false;
        }

        _text.Append(text, start, count);
    }

    /// <summary>Closes the block of a <see cref="SourceWriter"/>.</summary>
    internal readonly struct BlockScope(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose() => writer.CloseBlock(end);
    }
}
