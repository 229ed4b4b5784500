using System.Globalization;
using System.Text;

namespace Foundation.Configuration;

/// <summary>
/// Writes values as text, on one line or one field a line. Secrets never reach it: generated code calls
/// <see cref="Secret"/> in their place. Not thread-safe; pass it by reference.
/// </summary>
/// <param name="text">Receives the text.</param>
/// <param name="indented">Whether every field and element stands on a line of its own.</param>
public struct ConfigPrinter(StringBuilder text, bool indented = false)
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Redacted = "***";

    private readonly PrintedPlace? _place;
    private int _depth;
    private bool _isFirst = true;

    /// <summary>A printer that notes where a place stands in the text.</summary>
    internal ConfigPrinter(StringBuilder text, PrintedPlace place)
        : this(text) => _place = place;

    /// <summary>Opens an object; its fields follow as <see cref="Name"/> and a value.</summary>
    public void BeginObject() => Open('{');

    /// <summary>Closes an object.</summary>
    public void EndObject() => Close('}');

    /// <summary>Opens a list; its elements follow, each announced by <see cref="Element"/>.</summary>
    public void BeginList() => Open('[');

    /// <summary>Closes a list.</summary>
    public void EndList() => Close(']');

    /// <summary>Writes the name of the field whose value follows.</summary>
    public void Name(string name)
    {
        Separate();
        text.Append(name).Append(indented ? ": " : " = ");
        _place?.Begin(_depth, name);
    }

    /// <summary>Announces an element of a list.</summary>
    public void Element()
    {
        Separate();
        _place?.BeginElement(_depth);
    }

    /// <summary>Writes a secret's placeholder, or null.</summary>
    public readonly void Secret(bool isNull = false) => text.Append(isNull ? "null" : Redacted);

    /// <summary>Writes a text; what would end the line, or drive a terminal, is escaped.</summary>
    public readonly void Value(string? value) => Value(value is null ? "null" : value.AsSpan());

    /// <summary>Writes characters; what would end the line, or drive a terminal, is escaped.</summary>
    public readonly void Value(ReadOnlySpan<char> value)
    {
        // What is found by its place is shown by whoever looks for it, with escapes of its own.
        if (_place is null)
        {
            ConfigErrorQuotation.AppendVisible(text, value);
        }
        else
        {
            text.Append(value);
        }
    }

    /// <summary>Writes a value in the invariant culture.</summary>
    public readonly void Value<T>(T value, string? format = null)
        where T : IFormattable
    {
        var handler = new StringBuilder.AppendInterpolatedStringHandler(0, 1, text, CultureInfo.InvariantCulture);
        handler.AppendFormatted(value, format);
    }

    /// <summary>Writes a dictionary's key; its value follows.</summary>
    internal void Key<TKey, TKeyType>(TKey key)
        where TKeyType : IConfigType<TKey>
    {
        Separate();
        int start = text.Length;
        TKeyType.Print(key, ref this);
        int end = text.Length;
        text.Append(indented ? ": " : " = ");
        _place?.Begin(_depth, text.ToString(start, end - start));
    }

    private void Open(char bracket)
    {
        text.Append(bracket);
        _depth++;
        _isFirst = true;
        _place?.Open(_depth);
    }

    private void Close(char bracket)
    {
        _place?.End(_depth);
        _depth--;
        if (!_isFirst)
        {
            if (indented)
            {
                NewLine();
            }
            else if (bracket == '}')
            {
                text.Append(' ');
            }
        }

        text.Append(bracket);
        _isFirst = false;
    }

    private void Separate()
    {
        _place?.End(_depth);
        if (indented)
        {
            NewLine();
        }
        else if (!_isFirst)
        {
            text.Append(", ");
        }
        else if (text.Length > 0 && text[^1] == '{')
        {
            text.Append(' ');
        }

        _isFirst = false;
    }

    private readonly void NewLine() => text.Append('\n').Append(' ', _depth * 2);
}
