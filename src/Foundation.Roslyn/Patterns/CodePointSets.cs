namespace Foundation.Roslyn.Patterns;

/// <summary>The named sets of a pattern, with the one meaning that they have in .NET code and in JSON Schema.</summary>
internal static class CodePointSets
{
    /// <summary><c>\d</c></summary>
    public static readonly CodePointSet Digits = CodePointSet.Of('0', '9');

    /// <summary><c>\w</c></summary>
    public static readonly CodePointSet Word = CodePointSet.Of([new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')]);

    /// <summary><c>\s</c>: WhiteSpace and LineTerminator of ECMA-262.</summary>
    public static readonly CodePointSet WhiteSpace = CodePointSet.Of(
    [
        new(0x09, 0x0D), new(0x20, 0x20), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A),
        new(0x2028, 0x2029), new(0x202F, 0x202F), new(0x205F, 0x205F), new(0x3000, 0x3000), new(0xFEFF, 0xFEFF),
    ]);

    /// <summary><c>.</c></summary>
    public static readonly CodePointSet AnyButLineEnd =
        CodePointSet.Of([new('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029)]).Complement();

    public static readonly CodePointSet HighSurrogates = CodePointSet.Of(0xD800, 0xDBFF);

    public static readonly CodePointSet LowSurrogates = CodePointSet.Of(0xDC00, 0xDFFF);

    /// <summary>The code points that UTF-16 writes with surrogates, and the lone surrogates themselves.</summary>
    public static readonly CodePointSet Surrogates = CodePointSet.Of([new(0xD800, 0xDFFF), new(0x10000, CodePointSet.Maximum)]);
}
