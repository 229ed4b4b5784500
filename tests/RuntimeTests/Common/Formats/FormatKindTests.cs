using Foundation.Configuration;
using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

public class FormatKindTests
{
    [Fact]
    public void FormatKind__beside_the_public_FieldFormat__has_the_same_names_and_values() =>
        Assert.Equal(
            Enum.GetValues<FieldFormat>().Select(format => (format.ToString(), (int)format)),
            Enum.GetValues<FormatKind>().Select(kind => (kind.ToString(), (int)kind)));

    [Theory]
    [InlineData("DirectoryExists")]
    [InlineData("FileExists")]
    public void IsValid__of_a_format_that_text_alone_does_not_decide__throws(string format) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FormatCheck.IsValid(Enum.Parse<FormatKind>(format), "/"));
}
