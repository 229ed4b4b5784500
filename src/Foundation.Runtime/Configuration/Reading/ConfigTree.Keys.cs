using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Foundation.Configuration;

// Keys ignore case as ordinal comparison does. Nearly all are ASCII without escapes and are compared as bytes.
internal sealed partial class ConfigTree
{
    private const int StackLength = 256;

    /// <summary>A `\u0041` is the longest way to write a character.</summary>
    private const int LongestCharacter = 6;

    /// <summary>The bytes of a node's key as they are written.</summary>
    public ReadOnlySpan<byte> RawKey(int node)
    {
        ref readonly ConfigNode entry = ref Nodes[node];
        return Sources[entry.Source].Bytes.AsSpan(entry.KeyStart, entry.KeyLength);
    }

    /// <summary>The bytes of a node's value as they are written.</summary>
    public ReadOnlySpan<byte> RawValue(int node)
    {
        ref readonly ConfigNode entry = ref Nodes[node];
        return Sources[entry.Source].Bytes.AsSpan(entry.Start, entry.Length);
    }

    /// <summary>A node's key as text.</summary>
    public string KeyText(int node)
    {
        ref readonly ConfigNode entry = ref Nodes[node];
        return Text(entry, entry.KeyStart, entry.KeyLength, (entry.Flags & ConfigNodeFlags.EscapedKey) != 0);
    }

    /// <summary>A node's value as text: of an object or array, its JSON.</summary>
    public string ValueText(int node)
    {
        ref readonly ConfigNode entry = ref Nodes[node];
        return Text(entry, entry.Start, entry.Length, (entry.Flags & ConfigNodeFlags.EscapedValue) != 0);
    }

    /// <summary>Whether a node's value, which is no object or array, is the given text, ignoring case.</summary>
    public bool ValueMatches(int node, ReadOnlySpan<char> text)
    {
        ref readonly ConfigNode entry = ref Nodes[node];
        return entry.Kind is not (ConfigNodeKind.Object or ConfigNodeKind.Array or ConfigNodeKind.Null)
            && Matches(entry, entry.Start, entry.Length, (entry.Flags & ConfigNodeFlags.EscapedValue) != 0, text);
    }

    /// <summary>Whether a node's key is the given one, ignoring case.</summary>
    public bool KeyMatches(int node, ReadOnlySpan<char> key)
    {
        ref readonly ConfigNode entry = ref Nodes[node];
        return Matches(entry, entry.KeyStart, entry.KeyLength, (entry.Flags & ConfigNodeFlags.EscapedKey) != 0, key);
    }

    /// <summary>The first child with the key, ignoring case, or -1.</summary>
    public int FindChild(int node, ReadOnlySpan<char> key) => NextWithKey(FirstChild(node), key);

    /// <summary>The first node with the key among a node and the siblings after it, or -1.</summary>
    public int NextWithKey(int node, ReadOnlySpan<char> key)
    {
        while (node >= 0 && !KeyMatches(node, key))
        {
            node = Nodes[node].Next;
        }

        return node;
    }

    private bool Matches(in ConfigNode entry, int start, int length, bool isEscaped, ReadOnlySpan<char> text)
    {
        if (length < text.Length || length > text.Length * LongestCharacter)
        {
            return false;
        }

        ReadOnlySpan<byte> raw = Sources[entry.Source].Bytes.AsSpan(start, length);
        return (!isEscaped && Ascii.EqualsIgnoreCase(raw, text))
            || ((isEscaped || !Ascii.IsValid(raw) || !Ascii.IsValid(text)) && DecodedMatches(entry, start, length, isEscaped, text));
    }

    private bool DecodedMatches(in ConfigNode entry, int start, int length, bool isEscaped, ReadOnlySpan<char> text)
    {
        byte[] bytes = Sources[entry.Source].Bytes;
        char[]? rented = null;
        Span<char> buffer = length <= StackLength
            ? stackalloc char[StackLength]
            : rented = ArrayPool<char>.Shared.Rent(length);
        int count = isEscaped
            ? Unescape(bytes, start, length, buffer)
            : Encoding.UTF8.GetChars(bytes.AsSpan(start, length), buffer);
        bool isMatch = text.Equals(buffer[..count], StringComparison.OrdinalIgnoreCase);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isMatch;
    }

    private string Text(in ConfigNode entry, int start, int length, bool isEscaped)
    {
        byte[] bytes = Sources[entry.Source].Bytes;
        if (!isEscaped)
        {
            return Encoding.UTF8.GetString(bytes, start, length);
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(length);
        string text = new(buffer, 0, Unescape(bytes, start, length, buffer));
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        return text;
    }

    // An escaped text stands between its quotes, which is what the reader needs to see.
    private static int Unescape(byte[] bytes, int start, int length, Span<char> buffer)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(start - 1, length + 2));
        reader.Read();
        return reader.CopyString(buffer);
    }
}
