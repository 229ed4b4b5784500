using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>The names of an enum's members in JSON. Reading and writing a single member allocates nothing. Thread-safe.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class EnumNames<T>
    where T : struct, Enum
{
    private readonly bool _areFlags;
    private readonly string[] _names;
    private readonly ulong[] _values;
    private readonly JsonEncodedText[] _texts;

    /// <summary>Takes the members.</summary>
    /// <param name="areFlags">Whether members combine, as <c>"Read, Write"</c>.</param>
    /// <param name="members">Each name and value, sign-extended; of flags those with more bits first.</param>
    public EnumNames(bool areFlags, params ReadOnlySpan<(string Name, ulong Value)> members)
    {
        _areFlags = areFlags;
        _names = new string[members.Length];
        _values = new ulong[members.Length];
        _texts = new JsonEncodedText[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            (_names[i], _values[i]) = members[i];
            _texts[i] = JsonEncodedText.Encode(_names[i]);
        }
    }

    internal JsonEncodedText TextOf(T value)
    {
        int index = Array.IndexOf(_values, Bits(value));
        return index >= 0 ? _texts[index] : Combine(Bits(value));
    }

    internal T Read(ref Utf8JsonReader reader)
    {
        for (int i = 0; i < _texts.Length; i++)
        {
            if (reader.ValueTextEquals(_texts[i].EncodedUtf8Bytes))
            {
                return Value(_values[i]);
            }
        }

        return Parse(reader.GetString()!);
    }

    // What other writers may write: another case, several flags, or a name whose characters JSON escapes.
    private T Parse(string text)
    {
        ulong bits = 0;
        foreach (Range part in text.AsSpan().Split(','))
        {
            ReadOnlySpan<char> name = text.AsSpan()[part].Trim();
            int index = IndexOf(name, StringComparison.Ordinal);
            index = index >= 0 ? index : IndexOf(name, StringComparison.OrdinalIgnoreCase);
            bits |= index >= 0 && (_areFlags || part.End.Value == text.Length && part.Start.Value == 0)
                ? _values[index]
                : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
        }

        return Value(bits);
    }

    private int IndexOf(ReadOnlySpan<char> name, StringComparison comparison)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (name.Equals(_names[i], comparison))
            {
                return i;
            }
        }

        return -1;
    }

    private JsonEncodedText Combine(ulong bits)
    {
        SortedList<ulong, string> names = [];
        ulong rest = bits;
        for (int i = 0; i < _values.Length && _areFlags; i++)
        {
            if (_values[i] != 0 && (rest & _values[i]) == _values[i])
            {
                names.Add(_values[i], _names[i]);
                rest &= ~_values[i];
            }
        }

        return names.Count > 0 && rest == 0
            ? JsonEncodedText.Encode(string.Join(", ", names.Values))
            : throw new JsonException($"{(long)bits} is the value of no {typeof(T).Name}.");
    }

    private static ulong Bits(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => (ulong)Unsafe.BitCast<T, sbyte>(value),
        2 => (ulong)Unsafe.BitCast<T, short>(value),
        4 => (ulong)Unsafe.BitCast<T, int>(value),
        _ => Unsafe.BitCast<T, ulong>(value),
    };

    private static T Value(ulong bits) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.BitCast<byte, T>((byte)bits),
        2 => Unsafe.BitCast<ushort, T>((ushort)bits),
        4 => Unsafe.BitCast<uint, T>((uint)bits),
        _ => Unsafe.BitCast<ulong, T>(bits),
    };
}
