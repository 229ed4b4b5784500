using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Foundation.Configuration;

/// <summary>
/// Text under construction in a pooled buffer: a report of many lines costs the one string that it becomes. Passed by
/// reference, and ended by <see cref="ToStringAndFree"/>.
/// </summary>
internal ref struct TextBuffer
{
    private char[] _characters;
    private int _length;

    public TextBuffer(int capacity) => _characters = ArrayPool<char>.Shared.Rent(capacity);

    public readonly int Length => _length;

    [UnscopedRef]
    public ref TextBuffer Append(char character)
    {
        if ((uint)_length >= (uint)_characters.Length)
        {
            Grow(1);
        }

        _characters[_length++] = character;
        return ref this;
    }

    [UnscopedRef]
    public ref TextBuffer Append(string? text) => ref Append(text.AsSpan());

    [UnscopedRef]
    public ref TextBuffer Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
        return ref this;
    }

    /// <summary>Appends a value in the invariant culture.</summary>
    [UnscopedRef]
    public ref TextBuffer Append<T>(T value)
        where T : struct, ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_characters.AsSpan(_length), out written, default, CultureInfo.InvariantCulture))
        {
            Grow(_characters.Length);
        }

        _length += written;
        return ref this;
    }

    /// <summary>The text; the buffer goes back to the pool and must not be used again.</summary>
    public string ToStringAndFree()
    {
        string text = new(_characters, 0, _length);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        _length = 0;
        return text;
    }

    private void Grow(int needed)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + needed, _characters.Length * 2));
        _characters.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
