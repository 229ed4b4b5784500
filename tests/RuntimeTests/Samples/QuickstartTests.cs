namespace Foundation.RuntimeTests.Samples;

/// <summary>What somebody sees who tries the sample.</summary>
public sealed class QuickstartTests : IDisposable
{
    // Milliseconds; a program that says nothing is a failure, not a wait.
    private const int Limit = 60_000;

    private const string Settings = """
        {
          "Database": {
            "Url": "postgres://shop:first@db/orders",
            "PoolSize": 10
          },
          "Orders": { "ShopName": "Corner Books", "Payment": { "kind": "card", "ApiKey": "key-00000001" } }
        }
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("foundation-");

    private string SettingsFile => Path.Combine(_directory.FullName, "settings.json");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact(Timeout = Limit)]
    public async Task Watch__when_the_file_is_edited__then_it_tells_what_changed_what_was_refused_and_what_awaits_a_restart()
    {
        await Write(Settings);
        using SampleRun run = new(TestContext.Current.CancellationToken, "Quickstart", ["--watch", "--config", SettingsFile]);
        await run.LineWith("Watching the settings");

        await Write(Settings.Replace("10", "20", StringComparison.Ordinal).Replace("Corner", "Center", StringComparison.Ordinal));
        Assert.EndsWith("  changed   Database: PoolSize 10 → 20", await run.LineWith("Database:"), StringComparison.Ordinal);
        Assert.EndsWith("  changed   Orders: ShopName Corner Books → Center Books", await run.LineWith("Orders:"), StringComparison.Ordinal);

        await Write(Settings.Replace("10", "0", StringComparison.Ordinal));
        Assert.EndsWith("  refused   The configuration changed and is not valid, so that the last good one stays: 1 error.", await run.LineWith("refused"), StringComparison.Ordinal);
        Assert.Equal("Database:PoolSize: must be at least 1, was 0 (settings.json:4:17)", (await run.LineWith("PoolSize")).Trim());

        await Write(Settings.Replace("10", "20, \"Cache\": \"128MiB\"", StringComparison.Ordinal)
            .Replace("first", "second", StringComparison.Ordinal)
            .Replace("key-00000001", "key-00000002", StringComparison.Ordinal)
            .Replace("Corner", "Center", StringComparison.Ordinal));
        Assert.EndsWith("  changed   Database: Url changed", await run.LineWith("Database:"), StringComparison.Ordinal);
        Assert.EndsWith("  changed   Orders: Payment changed", await run.LineWith("Orders:"), StringComparison.Ordinal);
        Assert.EndsWith("  restart   Database:Cache takes effect at the next start", await run.LineWith("restart"), StringComparison.Ordinal);

        Assert.Equal((0, ""), await run.End());
    }

    [Fact(Timeout = Limit)]
    public async Task Program__when_its_settings_are_broken__then_every_error_is_told_and_the_exit_code_is_78()
    {
        using SampleRun run = new(TestContext.Current.CancellationToken, "Quickstart", ["--config", Path.Combine(TestRepository.Root, "samples", "Quickstart", "broken.json")]);

        (int exitCode, string errors) = await run.End();

        Assert.Equal(78, exitCode);
        Assert.StartsWith("The configuration is not valid: 12 errors.\n", errors, StringComparison.Ordinal);
        Assert.Contains("\n  Orders:Cancelation: is not a known key; did you mean Cancellation? (broken.json:", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", errors, StringComparison.Ordinal);
    }

    private Task Write(string settings) => File.WriteAllTextAsync(SettingsFile, settings, TestContext.Current.CancellationToken);
}
