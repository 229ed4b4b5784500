using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Bytes as base64 (RFC 4648, section 4) with its padding and without white space.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct BytesType : IConfigType<byte[]>, IScalarForm<byte[]>
{
    static string IScalarForm<byte[]>.Form => "base64";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out byte[] value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<byte[], BytesType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(byte[] left, byte[] right) => (left is null) == (right is null) && left.AsSpan().SequenceEqual(right);

    /// <inheritdoc/>
    public static void Print(byte[] value, ref ConfigPrinter printer) => printer.Value(value is null ? null : Convert.ToBase64String(value));

    static ScalarOutcome IScalarForm<byte[]>.Parse(ReadOnlySpan<char> text, out byte[] value)
    {
        value = [];
        if (text.ContainsAny(" \t\r\n"))
        {
            return ScalarOutcome.Malformatted;
        }

        byte[] buffer = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(text, buffer, out int written))
        {
            return ScalarOutcome.Malformatted;
        }

        value = buffer.AsSpan(0, written).ToArray();
        return ScalarOutcome.Read;
    }
}
