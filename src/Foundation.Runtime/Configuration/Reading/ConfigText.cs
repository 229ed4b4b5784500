using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Foundation.Configuration;

/// <summary>
/// The characters of a text, number or key without JSON escapes, in a buffer of the caller's or, where that is too
/// small, of the pool. A lone surrogate escape stays what it is; bytes that are not UTF-8 become U+FFFD.
/// </summary>
internal ref struct ConfigText
{
    /// <summary>The size of the buffer that callers put on the stack.</summary>
    public const int StackLength = 128;

    private readonly char[]? _rented;

    public ConfigText(in ConfigReader reader, Span<char> buffer)
    {
        // Neither decoding UTF-8 nor removing escapes makes a text longer, counted in units.
        ReadOnlySpan<byte> bytes = reader.RawText;
        if (bytes.Length > buffer.Length)
        {
            buffer = _rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        }

        Span = buffer[..(reader.IsEscaped ? Unescape(bytes, buffer) : Decode(bytes, buffer))];
    }

    public ReadOnlySpan<char> Span { get; }

    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            // A secret may have been in it.
            ArrayPool<char>.Shared.Return(_rented, clearArray: true);
        }
    }

    /// <summary>The whole text as a string of its own.</summary>
    public static string ToString(in ConfigReader reader)
    {
        if (!reader.IsEscaped)
        {
            return Encoding.UTF8.GetString(reader.RawText);
        }

        using var text = new ConfigText(reader, stackalloc char[StackLength]);
        return text.Span.ToString();
    }

    private static int Decode(ReadOnlySpan<byte> bytes, Span<char> buffer)
    {
        Utf8.ToUtf16(bytes, buffer, out _, out int written, replaceInvalidSequences: true);
        return written;
    }

    private static int Unescape(ReadOnlySpan<byte> bytes, Span<char> buffer)
    {
        int written = 0;
        while (!bytes.IsEmpty)
        {
            int escape = bytes.IndexOf((byte)'\\');
            int plain = escape < 0 ? bytes.Length : escape;
            written += Decode(bytes[..plain], buffer[written..]);
            bytes = bytes[plain..];
            if (bytes.Length >= 2)
            {
                int length = bytes[1] == (byte)'u' ? 6 : 2;
                buffer[written++] = ReadEscape(bytes);
                bytes = bytes[Math.Min(length, bytes.Length)..];
            }
            else
            {
                break;
            }
        }

        return written;
    }

    // The index was built by a JSON reader, so that an escape is well-formed here.
    private static char ReadEscape(ReadOnlySpan<byte> escape) => escape[1] switch
    {
        (byte)'n' => '\n',
        (byte)'t' => '\t',
        (byte)'r' => '\r',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'u' => ushort.TryParse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : '\uFFFD',
        byte other => (char)other,
    };
}
