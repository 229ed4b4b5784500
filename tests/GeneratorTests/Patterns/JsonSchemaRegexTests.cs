using Foundation.Roslyn.Patterns;
using Foundation.RuntimeTests.Common.Formats;

namespace Foundation.GeneratorTests.Patterns;

public sealed class JsonSchemaRegexTests
{
    [Fact]
    public void Parse__on_the_table_of_the_JSON_Schema_Test_Suite__agrees_with_every_row()
    {
        IReadOnlyList<(string Text, bool IsValid, string Description)> rows = JsonSchemaTable.Read("regex");

        Assert.NotEmpty(rows);
        Assert.Empty(rows
            .Where(static row => (PatternSummary.Of(row.Text).Error is null) != row.IsValid)
            .Select(static row => $"{(row.IsValid ? "refused" : "accepted")}: {row.Text} ({row.Description})"));
    }
}
