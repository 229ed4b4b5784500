using System.Reflection;
using System.Text.Json;
using Foundation.Roslyn.Patterns;

namespace Foundation.GeneratorTests.Patterns;

/// <summary>The table of <c>"format": "regex"</c> of the JSON Schema Test Suite.</summary>
public sealed class PatternFormatTable
{
    [Fact]
    public void Pattern__is_valid_exactly_where_the_suite_says_so()
    {
        string path = Path.Combine(SharedFolder(), "data", "json-schema-formats", "regex.json");
        Assert.SkipUnless(File.Exists(path), $"The format tables of the JSON Schema Test Suite are not on this machine: no file {path}. Set FND_SHARED to the folder that holds data/json-schema-formats.");

        using JsonDocument suite = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement[] texts = [.. suite.RootElement.EnumerateArray()
            .SelectMany(static group => group.GetProperty("tests").EnumerateArray())
            .Where(static test => test.GetProperty("data").ValueKind == JsonValueKind.String)];
        Assert.NotEmpty(texts);
        Assert.All(texts, static test =>
            Assert.Equal(test.GetProperty("valid").GetBoolean(), PatternSummary.Of(test.GetProperty("data").GetString()!).Error is null));
    }

    private static string SharedFolder()
    {
        string? named = Environment.GetEnvironmentVariable("FND_SHARED");
        string root = typeof(PatternFormatTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "RepoRoot").Value!;
        return string.IsNullOrEmpty(named) ? Path.Combine(root, "..", "shared") : named;
    }
}
