namespace Foundation.Literals;

/// <summary>Builds the text of a literal in a buffer that the caller made large enough.</summary>
internal ref struct LiteralText(Span<char> buffer)
{
    /// <summary>Enough for the longest literal, a rate of bytes with 20 digits on either side.</summary>
    public const int MaxLength = 64;

    private readonly Span<char> _buffer = buffer;
    private int _length;

    public void Append(char character) => _buffer[_length++] = character;

    public void Append(string text)
    {
        text.AsSpan().CopyTo(_buffer.Slice(_length));
        _length += text.Length;
    }

    public void Append(ulong number)
    {
        int digits = 1;
        for (ulong rest = number; rest >= 10; rest /= 10)
        {
            digits++;
        }

        for (int index = _length + digits - 1; index >= _length; index--)
        {
            _buffer[index] = (char)('0' + (number % 10));
            number /= 10;
        }

        _length += digits;
    }

    public readonly bool TryCopyTo(Span<char> destination, out int written)
    {
        bool fits = _buffer.Slice(0, _length).TryCopyTo(destination);
        written = fits ? _length : 0;
        return fits;
    }

    public override readonly string ToString() => _buffer.Slice(0, _length).ToString();
}
