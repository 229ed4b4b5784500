using Foundation.Roslyn;

namespace Foundation.GeneratorTests.Roslyn;

public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "\"\"")]
    [InlineData("plain ä", "\"plain ä\"")]
    [InlineData("\"\\\n\r\t\0", """ "\"\\\n\r\t\0" """)]
    [InlineData("{0} '", """ "{0} '" """)]
    [InlineData("\u2028\u0001", """ "\u2028\u0001" """)]
    public void A_text__becomes_a_regular_literal(string? value, string expected) =>
        Assert.Equal(expected.Trim(), CSharpLiteral.String(value));

    // Not a row of the table: attributes are stored as UTF-8 and cannot hold a lone surrogate.
    [Fact]
    public void A_lone_surrogate__is_escaped() => Assert.Equal(@"""\ud800""", CSharpLiteral.String("\ud800"));

    [Fact]
    public void A_utf8_literal__has_the_suffix() => Assert.Equal("\"a\\n\"u8", CSharpLiteral.Utf8("a\n"));

    public static TheoryData<object?, string> Constants => new()
    {
        { null, "null" },
        { 'a', "'a'" },
        { '\'', @"'\''" },
        { true, "true" },
        { (byte)255, "255" },
        { (short)-5, "-5" },
        { int.MinValue, "-2147483648" },
        { uint.MaxValue, "4294967295U" },
        { long.MinValue, "-9223372036854775808L" },
        { ulong.MaxValue, "18446744073709551615UL" },
        { 0.1f, "0.1F" },
        { -0f, "-0F" },
        { float.PositiveInfinity, "float.PositiveInfinity" },
        { 0.1, "0.1D" },
        { 1e300, "1E+300D" },
        { -0d, "-0D" },
        { double.NaN, "double.NaN" },
        { double.NegativeInfinity, "double.NegativeInfinity" },
        { 1.50m, "1.50M" },
        { "text", "\"text\"" },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void A_constant__is_written_with_its_type(object? value, string expected) =>
        Assert.Equal(expected, CSharpLiteral.Constant(value));

    [Fact]
    public void What_is_no_constant__is_refused() =>
        Assert.Throws<ArgumentException>(() => CSharpLiteral.Constant(DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("field", "@field")]
    [InlineData("Class", "Class")]
    [InlineData("name", "name")]
    public void A_keyword__is_escaped(string name, string expected) => Assert.Equal(expected, CSharpLiteral.Identifier(name));
}
