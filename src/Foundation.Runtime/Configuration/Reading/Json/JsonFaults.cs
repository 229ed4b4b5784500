using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Foundation.Documents;

namespace Foundation.Configuration;

/// <summary>Finds what is wrong with a JSON file, and where.</summary>
internal static class JsonFaults
{
    public static ConfigTree At(JsonSource source, int offset, string message) =>
        Tree(source, source.At(offset), message);

    /// <summary>The reader tells the line and the byte in it; a byte order mark is not part of what it saw.</summary>
    public static ConfigTree At(JsonSource source, JsonException exception, int start)
    {
        ReadOnlySpan<byte> bytes = source.Bytes;
        int offset = start;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += bytes[offset..].IndexOf((byte)'\n') + 1;
        }

        offset = (int)Math.Min(bytes.Length, offset + (exception.BytePositionInLine ?? 0));
        string message =
            offset < bytes.Length ? JsonFileForm.NotJson
            : bytes[start..].Trim(" \t\r\n"u8).IsEmpty ? JsonFileForm.Empty
            : JsonFileForm.Incomplete;
        return Tree(source, source.At(offset), message);
    }

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    /// <summary>Whether an escaped text has no half of a surrogate pair, which would be no text.</summary>
    public static bool HasWholeCharacters(ref Utf8JsonReader reader)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            reader.CopyString(buffer);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static ConfigTree Tree(JsonSource source, ConfigOrigin origin, string message) =>
        new([], [source]) { Faults = [new ConfigFault(ConfigErrorCode.Malformed, source.Name, message, origin)] };
}
