using System.Buffers;
using System.Globalization;
using System.Text;

namespace Foundation.Configuration;

/// <summary>Quotes what others wrote, so that it neither breaks a line of the report nor drives a terminal.</summary>
internal static class ConfigErrorQuotation
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<char> Visible = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes characters in quotation marks, at most the given number of them.</summary>
    public static void Append(ref TextBuffer text, scoped ReadOnlySpan<char> value, int maxLength)
    {
        text.Append('"');
        AppendPlain(ref text, value, maxLength);
        text.Append('"');
    }

    /// <summary>Writes characters with escapes but without quotation marks, at most the given number of them.</summary>
    public static void AppendPlain(ref TextBuffer text, scoped ReadOnlySpan<char> value, int maxLength)
    {
        // A value that was cut when it was kept ends with an ellipsis beyond the limit.
        bool isCut = value.Length > maxLength;
        if (isCut)
        {
            value = value[..(char.IsHighSurrogate(value[maxLength - 1]) ? maxLength - 1 : maxLength)];
        }

        if (!value.ContainsAnyExcept(Plain))
        {
            text.Append(value);
        }
        else
        {
            AppendEscaped(ref text, value);
        }

        if (isCut)
        {
            text.Append('…');
        }
    }

    /// <summary>Writes characters with escapes for those that would break the line or drive a terminal, and for no others.</summary>
    public static void AppendVisible(StringBuilder text, ReadOnlySpan<char> value)
    {
        if (!value.ContainsAnyExcept(Visible))
        {
            text.Append(value);
            return;
        }

        Span<char> characters = stackalloc char[2];
        foreach (Rune rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case var _ when IsInvisible(rune): text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x4}}}"); break;
                default: text.Append(characters[..rune.EncodeToUtf16(characters)]); break;
            }
        }
    }

    private static void AppendEscaped(ref TextBuffer text, scoped ReadOnlySpan<char> value)
    {
        foreach (Rune rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                default:
                    if (IsInvisible(rune))
                    {
                        text.Append("\\u{").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture)).Append('}');
                    }
                    else
                    {
                        text.Append(rune.ToString());
                    }

                    break;
            }
        }
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
