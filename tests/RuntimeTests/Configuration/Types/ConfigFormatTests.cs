using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Types;

public class ConfigFormatTests
{
    [Theory]
    [InlineData(FieldFormat.None, "anything", true)]
    [InlineData(FieldFormat.Host, "example.com", true)]
    [InlineData(FieldFormat.Host, "exam_ple.com", false)]
    [InlineData(FieldFormat.Duration, "P1D", true)]
    [InlineData(FieldFormat.Duration, "1d", false)]
    public void IsFormat__of_a_format_that_text_decides__is_decided_by_it(FieldFormat format, string text, bool isValid) =>
        Assert.Equal(isValid, ConfigChecks.IsFormat(format, text));

    [Fact]
    public void IsFormat__of_a_path__asks_whether_a_directory_or_a_file_is_there()
    {
        string file = Path.GetTempFileName();
        string directory = Path.GetDirectoryName(file)!;
        try
        {
            Assert.True(ConfigChecks.IsFormat(FieldFormat.FileExists, file));
            Assert.False(ConfigChecks.IsFormat(FieldFormat.FileExists, directory));
            Assert.True(ConfigChecks.IsFormat(FieldFormat.DirectoryExists, directory));
            Assert.False(ConfigChecks.IsFormat(FieldFormat.DirectoryExists, file));
        }
        finally
        {
            File.Delete(file);
        }

        Assert.False(ConfigChecks.IsFormat(FieldFormat.FileExists, file));
    }
}
