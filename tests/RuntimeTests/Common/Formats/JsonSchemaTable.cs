using System.Reflection;
using System.Text.Json;

namespace Foundation.RuntimeTests.Common.Formats;

/// <summary>A format table of the JSON Schema Test Suite, read in the folder <c>shared</c> beside the checkout, or the one that <c>FND_SHARED</c> names.</summary>
internal static class JsonSchemaTable
{
    private const string FolderVariable = "FND_SHARED";

    /// <summary>The texts of a table with what it says of them. Skips the test where the tables are not on this machine.</summary>
    public static IReadOnlyList<(string Text, bool IsValid, string Description)> Read(string name)
    {
        string path = Path.Combine(Folder(), "data", "json-schema-formats", $"{name}.json");
        if (!File.Exists(path))
        {
            Assert.Skip($"The format tables of the JSON Schema Test Suite are not on this machine: no file {path}. Set {FolderVariable} to the folder that holds data/json-schema-formats.");
        }

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

    private static string Folder()
    {
        string? named = Environment.GetEnvironmentVariable(FolderVariable);
        return string.IsNullOrEmpty(named) ? Path.Combine(RepoRoot(), "..", "shared") : named;
    }

    private static string RepoRoot() => typeof(JsonSchemaTable).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepoRoot").Value!;
}
