using System.Text;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>An object prints on one line, whatever its texts hold.</summary>
public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("plain \"quoted\" C:\\shop", "plain \"quoted\" C:\\shop")]
    [InlineData("a\r\nb\tc", "a\\r\\nb\\tc")]
    [InlineData("\u001b[31m", "\\u{001b}[31m")]
    [InlineData("a\u2028b", "a\\u{2028}b")]
    [InlineData("größe 🚀", "größe 🚀")]
    [InlineData(null, "null")]
    public void Text__when_printed__then_only_what_would_break_the_line_is_escaped(string? text, string printed)
    {
        Assert.Equal($"NoteConfig {{ Text = {printed}, Mark = a }}", new NoteConfig { Text = text }.ToString());
    }

    [Fact]
    public void Character__when_it_ends_a_line__then_it_is_escaped() =>
        Assert.Equal("NoteConfig { Text = null, Mark = \\n }", new NoteConfig { Mark = '\n' }.ToString());

    [Fact]
    public void Key__when_it_ends_a_line__then_it_is_escaped()
    {
        var text = new StringBuilder();
        var printer = new ConfigPrinter(text);

        ConfigSchemas.Print(new TitledConfig { Titles = { ["a\nb"] = "c" } }, ref printer);

        Assert.Equal("{ Titles = { a\\nb = c } }", text.ToString());
    }
}

[ConfigSchema]
internal sealed partial record NoteConfig
{
    public string? Text { get; init; } = null;

    public char Mark { get; init; } = 'a';
}

[ConfigSchema]
internal sealed partial record TitledConfig
{
    public Dictionary<string, string> Titles { get; init; } = [];
}
