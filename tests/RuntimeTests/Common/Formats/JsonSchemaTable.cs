using System.Text.Json;

namespace Foundation.RuntimeTests.Common.Formats;

/// <summary>A format table of the JSON Schema Test Suite, from the public test data.</summary>
internal static class JsonSchemaTable
{
    /// <summary>The texts of a table with what it says of them. Skips the test where the tables are not on this machine.</summary>
    public static IReadOnlyList<(string Text, bool IsValid, string Description)> Read(string name)
    {
        string path = SharedData.Path("json-schema-formats", $"{name}.json");
        using JsonDocument table = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from @group in table.RootElement.EnumerateArray()
               from test in @group.GetProperty("tests").EnumerateArray()
               let data = test.GetProperty("data")
               where data.ValueKind == JsonValueKind.String
               select (data.GetString()!, test.GetProperty("valid").GetBoolean(), test.GetProperty("description").GetString()!),
        ];
    }
}
