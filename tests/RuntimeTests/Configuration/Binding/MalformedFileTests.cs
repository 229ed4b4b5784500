using System.Text;
using System.Text.Json;
using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Reading;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>A file that is no configuration at all gives one error that quotes nothing of it, in place of one for each key.</summary>
public sealed class MalformedFileTests
{
    private const string Secret = "s3cr3t";

    [Theory]
    [InlineData("", "the file is empty", 1, 1)]
    [InlineData(" \r\n\t", "the file is empty", 2, 2)]
    [InlineData("{\"Password\":\"s3cr3t\"", "the file ends too early", 1, 21)]
    [InlineData("{\"Password\":\"s3cr3t", "the file ends too early", 1, 20)]
    [InlineData("{\"Password\":", "the file ends too early", 1, 13)]
    [InlineData("{\n\"Password\" \"s3cr3t\"}", "this is not valid JSON", 2, 12)]
    [InlineData("{\"Password\":s3cr3t}", "this is not valid JSON", 1, 13)]
    [InlineData("{\"Password\":\"s3cr3t\"} s3cr3t", "this is not valid JSON", 1, 23)]
    [InlineData("{\"Password\":\"s3cr3t\"}{}", "this is not valid JSON", 1, 22)]
    [InlineData("{'Password':'s3cr3t'}", "this is not valid JSON", 1, 2)]
    [InlineData("{\"Password\":\"s3cr3t\\ud800\"}", "an escape is half of a character", 1, 13)]
    [InlineData("{\"Password\":\"\\udc00\\ud800s3cr3t\"}", "an escape is half of a character", 1, 13)]
    [InlineData("{\"\\ud800\":\"s3cr3t\"}", "an escape is half of a character", 1, 2)]
    [InlineData("{\"Password\":\"s3cr3t\\x\"}", "this is not valid JSON", 1, 21)]
    [InlineData("{\"Password\":\"s3cr3t\n\"}", "this is not valid JSON", 1, 20)]
    [InlineData("[\"s3cr3t\"]", "the file must hold one object", 1, 1)]
    [InlineData("\"s3cr3t\"", "the file must hold one object", 1, 1)]
    [InlineData("null", "the file must hold one object", 1, 1)]
    public void File__when_it_is_malformed__then_that_alone_is_told(string text, string message, int line, int column)
    {
        Bound<GateConfig> bound = Bind.Json<GateConfig>(text);

        Assert.Equal($"{message} (app.json:{line}:{column})\n", bound.Report);
        Assert.DoesNotContain(Secret, bound.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00 }, 1)]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xe4, (byte)'"', (byte)':', (byte)'1', (byte)'}' }, 3)]
    [InlineData(new byte[] { (byte)'{', (byte)'}', 0xed, 0xa0, 0x80 }, 3)]
    [InlineData(new byte[] { (byte)'{', (byte)'}', 0xc3 }, 3)]
    public void File__when_it_is_not_utf8__then_the_first_such_byte_is_told(byte[] bytes, int column) =>
        Assert.Equal($"this is not UTF-8 (app.json:1:{column})\n", Bind.Bytes<GateConfig>(bytes).Report);

    [Fact]
    public void File__when_it_begins_with_a_byte_order_mark__then_it_is_read_and_columns_do_not_count_it()
    {
        Assert.Equal("p", Bind.Bytes<GateConfig>([.. Encoding.UTF8.Preamble, .. """{"Password":"p"}"""u8]).Value.Password);
        Assert.Equal(["WrongType Password @ app.json:1:13"], Bind.Bytes<GateConfig>([.. Encoding.UTF8.Preamble, .. """{"Password":5}"""u8]).Findings);
        Assert.Equal("the file is empty (app.json:1:1)\n", Bind.Bytes<GateConfig>([.. Encoding.UTF8.Preamble]).Report);
    }

    [Fact]
    public void File__when_it_is_cut_anywhere__then_there_is_one_error_and_no_exception()
    {
        byte[] whole = """{ "Password": "pä😀\n", /* c */ "Ports": [1, 2.5e3, true, null], "Part": { "a": {} } }"""u8.ToArray();
        for (int length = 0; length < whole.Length; length++)
        {
            Bound<GateConfig> bound = Bind.Bytes<GateConfig>(whole[..length]);
            Assert.Equal([ConfigErrorCode.Malformed], bound.Codes);
        }
    }

    [Fact]
    public void File__when_any_byte_of_it_is_another__then_binding_does_not_throw()
    {
        byte[] whole = """{ "Password": "p\u00e4😀", "Ports": [1, 2], "Part": { "a": {} } }"""u8.ToArray();
        for (int i = 0; i < whole.Length; i++)
        {
            foreach (byte other in "\0\"\\{}[]:,-9e\n\u007f"u8.ToArray().Append((byte)0x80).Append((byte)0xff))
            {
                byte[] changed = [.. whole];
                changed[i] = other;
                Bound<GateConfig> bound = Bind.Bytes<GateConfig>(changed);
                Assert.Equal(bound.IsBound, bound.Report.Length == 0);
            }
        }
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void File__when_it_nests_deeper_than_64_levels__then_that_is_told(int depth, bool isRead)
    {
        string json = $$"""{"Other":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        Assert.Equal(
            isRead ? "Other: is not a known key (app.json:1:2)\nPassword: is required (app.json:1:1)\n" : "nested deeper than 64 levels (app.json:1:73)\n",
            Bind.Json<GateConfig>(json).Report);
    }

    [Fact]
    public void Files__when_two_are_malformed__then_both_are_told_and_what_is_missing_is_not()
    {
        IConfigurationRoot root = new ConfigurationBuilder().AddFile("{", "a.json").AddFile("""{"Shop":{}}""").AddFile("[]", "b.json").Build();

        Assert.Equal(
            "the file ends too early (a.json:1:2)\nthe file must hold one object (b.json:1:1)\n",
            Bind.Section<GateConfig>(root.GetSection("Shop")).Report);
    }

    [Fact]
    public void File__when_it_is_missing__then_that_alone_is_told_unless_it_is_optional()
    {
        Assert.Equal("the file does not exist (no.json)\n", Bind.Section<GateConfig>(Missing(isOptional: false)).Report);
        Assert.Equal("Password: is required\n", Bind.Section<GateConfig>(Missing(isOptional: true)).Report);
    }

    private static IConfigurationRoot Missing(bool isOptional) => new ConfigurationBuilder()
        .Add(new ConfigFileSource { FileProvider = new MemoryFiles(), Path = "no.json", Optional = isOptional })
        .Build();
}

[ConfigSchema]
internal sealed partial record GateConfig
{
    [Field(Secret = true)]
    public required string Password { get; init; }

    public List<int?>? Ports { get; init; }

    public Dictionary<string, Dictionary<string, int>>? Part { get; init; }
}
