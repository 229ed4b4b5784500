using System.Globalization;
using System.Net;
using System.Numerics;
using Foundation.Configuration;
using Foundation.Configuration.Types;

namespace Foundation.RuntimeTests.Configuration.Types;

public class ScalarTypeTests
{
    public enum Level
    {
        Debug = -1,
        Info = 2,
    }

    [Flags]
    public enum Access : byte
    {
        Read = 1,
        Write = 2,
        All = 0x83,
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Boolean__json_words__are_read(string json, bool expected) => AssertJson<bool, BooleanType>(expected, json);

    [Theory]
    [InlineData("True", true)]
    [InlineData("FALSE", false)]
    public void Boolean__words_in_any_case_from_texts__are_read(string text, bool expected) => AssertText<bool, BooleanType>(expected, text);

    [Theory]
    [InlineData("1", "Value: must be true or false, was a number")]
    [InlineData("\"true\"", "Value: must be true or false, was a text; remove the quotes")]
    [InlineData("\"yes\"", "Value: must be true or false, was a text")]
    [InlineData("null", "Value: must not be null")]
    [InlineData("[]", "Value: must be true or false, was a list")]
    [InlineData("{}", "Value: must be true or false, was an object")]
    public void Boolean__other_json__says_what_is_needed(string json, string report) => AssertRefused<bool, BooleanType>(report, json);

    [Theory]
    [InlineData(" true", "Value: must be true or false, was \" true\"")]
    [InlineData("1", "Value: must be true or false, was 1")]
    [InlineData("", "Value: must be true or false, was \"\"")]
    public void Boolean__other_texts__are_refused(string text, string report) => AssertRefusedText<bool, BooleanType>(report, text);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e7", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("-144e0", -144)]
    [InlineData("12.5e1", 125)]
    [InlineData("1200e-2", 12)]
    [InlineData("0.001e3", 1)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("0e999999999999", 0)]
    [InlineData("10000000000000000000000000000000000000000000000000e-49", 1)]
    public void Integer__any_whole_number__is_read(string json, int expected)
    {
        AssertJson<int, IntegerType<int>>(expected, json);
        AssertText<int, IntegerType<int>>(expected, json);
    }

    [Fact]
    public void Integer__leading_zeros_in_a_text__are_read() => AssertText<int, IntegerType<int>>(7, "007");

    [Theory]
    [InlineData("1.5", "Value: must be a whole number, was 1.5")]
    [InlineData("15e-1", "Value: must be a whole number, was 15e-1")]
    [InlineData("1e-999999999999", "Value: must be a whole number, was 1e-999999999999")]
    [InlineData("2147483648", "Value: does not fit int, which holds -2147483648 to 2147483647, was 2147483648")]
    [InlineData("1e999999999", "Value: does not fit int, which holds -2147483648 to 2147483647, was 1e999999999")]
    [InlineData("\"1\"", "Value: must be a whole number, was a text; remove the quotes")]
    [InlineData("\"one\"", "Value: must be a whole number, was a text")]
    [InlineData("null", "Value: must not be null")]
    [InlineData("true", "Value: must be a whole number, was true or false")]
    public void Integer__other_json__is_refused(string json, string report) => AssertRefused<int, IntegerType<int>>(report, json);

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("0x10")]
    [InlineData("1,000")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("--1")]
    [InlineData("٣")]
    public void Integer__other_texts__are_refused(string text) =>
        AssertRefusedText<int, IntegerType<int>>($"Value: must be a whole number, was \"{text}\"", text);

    [Fact]
    public void Integer__bounds_of_every_size__are_read_and_their_neighbours_refused()
    {
        AssertBounds<sbyte>();
        AssertBounds<byte>();
        AssertBounds<short>();
        AssertBounds<ushort>();
        AssertBounds<int>();
        AssertBounds<uint>();
        AssertBounds<long>();
        AssertBounds<ulong>();
        AssertBounds<nint>();
        AssertBounds<nuint>();
        AssertBounds<Int128>();
        AssertBounds<UInt128>();
    }

    [Fact]
    public void BigInteger__more_digits_than_any_integer__are_read() =>
        AssertJson<BigInteger, BigIntegerType>(BigInteger.Pow(10, 200) * 12, "1.2e201");

    [Fact]
    public void BigInteger__an_exponent_that_would_fill_the_memory__is_refused() =>
        AssertRefused<BigInteger, BigIntegerType>("Value: has more than 10000 digits, was 1e999999999", "1e999999999");

    [Fact]
    public void Float__numbers__are_rounded_to_the_nearest()
    {
        AssertJson<double, FloatType<double>>(0.1, "0.1");
        AssertJson<double, FloatType<double>>(1e300, "1e300");
        AssertText<float, FloatType<float>>(0.1f, "0.1");
        AssertJson<Half, FloatType<Half>>((Half)0.5, "5e-1");
    }

    [Fact]
    public void Float__what_is_not_finite__is_refused()
    {
        AssertRefused<double, FloatType<double>>("Value: does not fit double, which holds -1.7976931348623157E+308 to 1.7976931348623157E+308, was 1e999", "1e999");
        AssertRefused<Half, FloatType<Half>>("Value: does not fit Half, which holds -65500 to 65500, was 70000", "70000");
        AssertRefusedText<double, FloatType<double>>("Value: must be a number, was \"NaN\"", "NaN");
        AssertRefusedText<double, FloatType<double>>("Value: must be a number, was \"Infinity\"", "Infinity");
        AssertRefusedText<double, FloatType<double>>("Value: must be a number, was \"1,5\"", "1,5");
    }

    [Fact]
    public void Decimal__numbers__keep_their_digits()
    {
        AssertJson<decimal, DecimalType>(0.1m, "0.1");
        AssertJson<decimal, DecimalType>(79228162514264337593543950335m, "79228162514264337593543950335");
        AssertRefused<decimal, DecimalType>(
            "Value: does not fit decimal, which holds -79228162514264337593543950335 to 79228162514264337593543950335, was 1e30", "1e30");
    }

    [Fact]
    public void Char__a_single_unit__is_read()
    {
        AssertJson<char, CharType>('é', "\"\\u00e9\"");
        AssertRefused<char, CharType>("Value: must be a single character, was \"ab\"", "\"ab\"");
        AssertRefused<char, CharType>("Value: must be a single character, was \"\"", "\"\"");
    }

    [Fact]
    public void Text__escapes_and_white_space__are_kept_as_meant()
    {
        AssertJson<string, TextType>(" a\"\\/\b\f\n\r\té😀 ", "\" a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00 \"");
        AssertText<string, TextType>(" \\n ", " \\n ");
        AssertRefused<string, TextType>("Value: must be a text, was a number", "1");
        AssertRefused<string, TextType>("Value: must not be null", "null");
    }

    [Fact]
    public void Text__longer_than_the_stack_buffer__is_read()
    {
        string text = new('é', 5000);
        AssertJson<string, TextType>(text + "\n", $"\"{text}\\n\"");
    }

    [Theory]
    [InlineData("Info", Level.Info)]
    [InlineData("debug", Level.Debug)]
    public void Enum__names_in_any_case__are_read(string text, Level expected)
    {
        AssertText<Level, EnumType<Level>>(expected, text);
        AssertJson<Level, EnumType<Level>>(expected, $"\"{text}\"");
        AssertText<Level, NumericEnumType<Level>>(expected, text);
    }

    [Theory]
    [InlineData("77")]
    [InlineData("2")]
    [InlineData("-1")]
    public void Enum__numerals__are_refused(string text)
    {
        AssertRefusedText<Level, EnumType<Level>>($"Value: must be one of Info, Debug, was {text}", text);
        AssertRefused<Level, EnumType<Level>>("Value: must be one of Info, Debug, was a number", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" Info")]
    [InlineData("Info,Debug")]
    [InlineData("Trace")]
    public void Enum__other_texts__are_refused(string text) =>
        AssertRefusedText<Level, EnumType<Level>>($"Value: must be one of Info, Debug, was \"{text}\"", text);

    [Fact]
    public void Enum__flags__are_names_with_commas()
    {
        AssertText<Access, EnumType<Access>>(Access.Read | Access.Write, "read, WRITE");
        AssertText<Access, EnumType<Access>>(Access.Read | Access.Write, "Read,Write");
        AssertRefusedText<Access, EnumType<Access>>("Value: must be some of Read, Write, All, was \"Read,4\"", "Read,4");
        AssertRefusedText<Access, EnumType<Access>>("Value: must be some of Read, Write, All, was \"Read,\"", "Read,");
    }

    [Fact]
    public void Numeric_enum__numbers_of_members__are_read()
    {
        AssertJson<Level, NumericEnumType<Level>>(Level.Debug, "-1");
        AssertText<Level, NumericEnumType<Level>>(Level.Info, "2");
        AssertRefused<Level, NumericEnumType<Level>>("Value: is not the number of a member, was 77", "77");
        AssertRefused<Level, NumericEnumType<Level>>("Value: is not the number of a member, was 4294967298", "4294967298");
        AssertJson<Access, NumericEnumType<Access>>(Access.Read | (Access)0x80, "129");
        AssertRefused<Access, NumericEnumType<Access>>("Value: is not the number of a member, was 4", "4");
        AssertRefused<Access, NumericEnumType<Access>>("Value: is not the number of a member, was 257", "257");
        AssertRefused<Access, NumericEnumType<Access>>("Value: is not the number of a member, was -1", "-1");
    }

    [Fact]
    public void Guid__the_hyphenated_form_alone__is_read()
    {
        var expected = new Guid(0x01234567, 0x89ab, 0xcdef, 1, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef);
        AssertText<Guid, GuidType>(expected, "01234567-89AB-cdef-0123-456789abcdef");
        foreach (string text in (string[])["{01234567-89ab-cdef-0123-456789abcdef}", "0123456789abcdef0123456789abcdef", " 1234567-89ab-cdef-0123-456789abcdef", "0x234567-89ab-cdef-0123-456789abcdef"])
        {
            AssertRefusedText<Guid, GuidType>($"Value: must be a UUID such as 01234567-89ab-cdef-0123-456789abcdef, was \"{text}\"", text);
        }
    }

    [Theory]
    [InlineData("https://example.com/a?b#c")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("file:///etc/hosts")]
    public void Uri__absolute__is_read(string text) => AssertText<Uri, UriType>(new Uri(text), text);

    [Theory]
    [InlineData("/etc/hosts")]
    [InlineData("a/b")]
    [InlineData("example.com")]
    [InlineData("")]
    [InlineData(" https://a/")]
    [InlineData("https://a/ ")]
    [InlineData("c:/windows")]
    [InlineData("//host/share")]
    public void Uri__without_a_scheme__is_refused(string text) =>
        AssertRefusedText<Uri, UriType>($"Value: must be an absolute URI such as https://example.com/, was \"{text}\"", text);

    [Fact]
    public void Version__two_to_four_numbers__are_read()
    {
        AssertText<Version, VersionType>(new Version(1, 2), "1.2");
        AssertText<Version, VersionType>(new Version(1, 2, 3, 4), "1.2.3.4");
        foreach (string text in (string[])["1", "1.2.3.4.5", "+1.2", " 1.2", "1.-2", "1.2147483648", "v1.2"])
        {
            Assert.Contains("must be a version", TypeReading.Refuse<Version, VersionType>(TestTree.OfText(text)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("2001:db8::ff00:42:8329")]
    public void IPAddress__full_forms__are_read(string text) => AssertText<IPAddress, IPAddressType>(IPAddress.Parse(text), text);

    [Theory]
    [InlineData("1.1.1")]
    [InlineData("010.0.0.1")]
    [InlineData("256.0.0.1")]
    [InlineData("0x0a.0.0.1")]
    [InlineData("[::1]:80")]
    [InlineData("::1/64")]
    [InlineData("10.0.0.1 ")]
    [InlineData("localhost")]
    public void IPAddress__other_forms__are_refused(string text) =>
        AssertRefusedText<IPAddress, IPAddressType>($"Value: must be an IP address such as 10.0.0.1 or ::1, was \"{text}\"", text);

    [Fact]
    public void IPAddress__a_number__is_no_short_form() =>
        AssertRefusedText<IPAddress, IPAddressType>("Value: must be an IP address such as 10.0.0.1 or ::1, was 1", "1");

    [Fact]
    public void IPEndPoint__address_and_port__are_read()
    {
        AssertText<IPEndPoint, IPEndPointType>(new IPEndPoint(new IPAddress([10, 0, 0, 1]), 80), "10.0.0.1:80");
        AssertText<IPEndPoint, IPEndPointType>(new IPEndPoint(IPAddress.IPv6Loopback, 65535), "[::1]:65535");
        foreach (string text in (string[])["10.0.0.1", "::1", "::1:80", "[10.0.0.1]:80", "10.0.0.1:65536", "10.0.0.1:", ":80", "1:80", "10.0.0.1:+80"])
        {
            Assert.Contains("must be an address and port", TypeReading.Refuse<IPEndPoint, IPEndPointType>(TestTree.OfText(text)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes__base64__are_read()
    {
        AssertJson<byte[], BytesType>([1, 2, 3, 4], "\"AQIDBA==\"");
        AssertJson<byte[], BytesType>([], "\"\"");
        foreach (string text in (string[])["AQIDBA", "AQ ID", "AQID\n", "AQ-_", "=", "A==="])
        {
            Assert.Contains("must be base64, was ", TypeReading.Refuse<byte[], BytesType>(TestTree.OfText(text)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Refused_value__longer_than_80_characters__is_cut()
    {
        string report = TypeReading.Refuse<int, IntegerType<int>>(TestTree.OfText(new string('x', 1_000_000)));
        Assert.Equal($"Value: must be a whole number, was \"{new string('x', 80)}…\"", report);
    }

    [Fact]
    public void Refused_value__with_control_characters__stays_on_its_line() =>
        AssertRefusedText<int, IntegerType<int>>("Value: must be a whole number, was \"a\\n\\u{001b}[31m\\u{202e}é\\\"\"", "a\n\u001b[31m\u202eé\"");

    [Fact]
    public void Numbers__under_a_culture_with_commas__are_read_and_written_alike()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fi-FI");
        try
        {
            AssertJson<double, FloatType<double>>(-1.5, "-1.5");
            AssertJson<int, IntegerType<int>>(-15, "-15");
            Assert.Equal("-1.5", TypeReading.Print<double, FloatType<double>>(-1.5));
            Assert.Equal("-15", TypeReading.Print<int, IntegerType<int>>(-15));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static void AssertJson<T, TType>(T expected, string json)
        where TType : IConfigType<T> => Assert.Equal(expected, TypeReading.Read<T, TType>(TestTree.OfJson(json)));

    internal static void AssertText<T, TType>(T expected, string text)
        where TType : IConfigType<T> => Assert.Equal(expected, TypeReading.Read<T, TType>(TestTree.OfText(text)));

    internal static void AssertRefused<T, TType>(string report, string json)
        where TType : IConfigType<T> => Assert.Equal(report, TypeReading.Refuse<T, TType>(TestTree.OfJson(json)));

    internal static void AssertRefusedText<T, TType>(string report, string text)
        where TType : IConfigType<T> => Assert.Equal(report, TypeReading.Refuse<T, TType>(TestTree.OfText(text)));

    private static void AssertBounds<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        BigInteger least = BigInteger.CreateChecked(T.MinValue);
        BigInteger most = BigInteger.CreateChecked(T.MaxValue);
        AssertJson<T, IntegerType<T>>(T.MinValue, least.ToString(CultureInfo.InvariantCulture));
        AssertJson<T, IntegerType<T>>(T.MaxValue, most.ToString(CultureInfo.InvariantCulture));
        foreach (BigInteger outside in (BigInteger[])[least - 1, most + 1])
        {
            string report = TypeReading.Refuse<T, IntegerType<T>>(TestTree.OfJson(outside.ToString(CultureInfo.InvariantCulture)));
            Assert.StartsWith("Value: does not fit ", report, StringComparison.Ordinal);
        }
    }
}
