namespace Foundation.RuntimeTests.Samples;

/// <summary>What somebody sees who tries the sample.</summary>
public sealed class CachingTests
{
    // Milliseconds; a program that says nothing is a failure, not a wait.
    private const int Limit = 60_000;

    [Fact(Timeout = Limit)]
    public async Task Program__when_it_runs__then_it_shows_hits_invalidations_through_dependencies_and_statistics()
    {
        using SampleRun run = new(TestContext.Current.CancellationToken, "Caching", []);

        Assert.Equal((0, ""), await run.End());

        Assert.Equal(
            [
                "article 1 at 12.50 EUR, 3 left, at first; reads: 2",
                "article 1 at 12.50 EUR, 3 left, again; reads: 0",
                "article 1 at 9.95 EUR, 3 left, after its price has changed; reads: 1",
                "article 1 at 9.95 EUR, 3 left, after another article was sold; reads: 0",
                "A thousand callers at once; reads: 1",
            ],
            run.Lines.Take(5));
        Assert.Contains(run.Lines, static line => line.StartsWith("price ", StringComparison.Ordinal) && line.EndsWith(" 2 of them invalidated  3 loads", StringComparison.Ordinal));
    }
}
