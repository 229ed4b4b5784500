using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

public class JsonSchemaFormatTests
{
    [Theory]
    [InlineData("hostname", "Host")]
    [InlineData("ipv4", "Ipv4")]
    [InlineData("ipv6", "Ipv6")]
    [InlineData("email", "Email")]
    [InlineData("uri", "Uri")]
    [InlineData("uuid", "Uuid")]
    [InlineData("date", "Date")]
    [InlineData("time", "Time")]
    [InlineData("date-time", "DateTime")]
    [InlineData("duration", "Duration")]
    public void Format__on_the_table_of_the_JSON_Schema_Test_Suite__agrees_with_every_row(string table, string format)
    {
        IReadOnlyList<(string Text, bool IsValid, string Description)> rows = JsonSchemaTable.Read(table);
        FormatKind kind = Enum.Parse<FormatKind>(format);

        Assert.NotEmpty(rows);
        Assert.Empty(rows
            .Where(row => FormatCheck.IsValid(kind, row.Text) != row.IsValid)
            .Select(row => $"{(row.IsValid ? "refused" : "accepted")}: {row.Text} ({row.Description})"));
    }
}
