using Foundation.Roslyn;

namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>The fix of a misspelt key, in the file where it stands.</summary>
public sealed class CorrectKeyFixTests
{
    private static readonly string Shop = SettingsFile.Owner("public int PoolSize { get; set; } public Replica? Main { get; set; }");

    [Fact]
    public Task Fix__of_one_key__leaves_everything_else_as_it_is() => CodeFixTest.Apply(Setup(
        "{\n  // the pool\n  \"Shop\": { \"Pool\\u0053zie\": 5, \"PoolSise\": 6 }\n}\n",
        "{\n  // the pool\n  \"Shop\": { \"PoolSize\": 5, \"PoolSise\": 6 }\n}\n"));

    [Fact]
    public Task Fix_all__of_a_project__corrects_every_key() => CodeFixTest.ApplyAll(Setup(
        """{ "Shop": { "Poolsiz": 5, "Main": { "Hosst": "a", "Pord": 1 } } }""",
        """{ "Shop": { "PoolSize": 5, "Main": { "Host": "a", "Port": 1 } } }"""));

    [Theory]
    [InlineData("""{ "Shop": { "PoolSzie": 5, "PoolSize": 6 } }""")]
    [InlineData("""{ "Shop": { "Colour": 5 } }""")]
    public async Task Fix__when_nothing_near_is_free__then_it_is_not_offered(string json)
    {
        CodeFixProject project = await CodeFixProject.Create(SettingsFile.Project(Shop, json));
        Assert.DoesNotContain(Finding.ReplacementProperty, project.Find("FND0121").Properties.Keys);
    }

    [Fact]
    public async Task Keys__when_one_name_is_near_to_two__then_the_first_gets_it()
    {
        CodeFixProject project = await CodeFixProject.Create(SettingsFile.Project(Shop, """{ "Shop": { "PoolSzie": 5, "PoolSise": 6 } }"""));
        Assert.Equal(["\"PoolSize\"", null], project.Diagnostics.Select(static diagnostic => diagnostic.Properties.GetValueOrDefault(Finding.ReplacementProperty)));
    }

    private static CodeFixTestSetup Setup(string before, string after)
    {
        GeneratorTestSetup project = SettingsFile.Project(Shop, before);
        return new() { Id = "FND0121", Project = project, Expected = project.Sources, ExpectedAdditionalFiles = [after] };
    }
}
