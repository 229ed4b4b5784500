using System.Globalization;
using Foundation.EngineTests.Redis;

namespace Foundation.EngineTests.Caching.Processes;

/// <summary>Two processes on one Redis, and everything that can happen to the three of them.</summary>
public sealed class SharedCacheTests
{
    private const int Keys = 8;
    private const int Rounds = 100;
    private const int Seed = 7;

    // Two heartbeats and a timeout, for what got lost without a trace; and as much again, for a machine that is busy.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(4);

    // The longer one is noticed as a server that does not answer.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(1800)];

    [Fact]
    public async Task Reads__when_processes_and_the_server_are_killed_and_paused__then_none_is_older_than_an_acknowledged_invalidation()
    {
        using RedisServer redis = RedisServer.Start();
        using SharedCache cache = new(redis, Keys, Bound);
        SharedFault[] faults = Enum.GetValues<SharedFault>();
        Random random = new(Seed);
        List<(SharedFault Fault, double Milliseconds)> delays = [];
        for (int round = 0; round < Rounds; round++)
        {
            SharedFault fault = faults[random.Next(faults.Length)];
            TimeSpan pause = Pauses[random.Next(Pauses.Length)];
            try
            {
                delays.Add((fault, (await cache.Run(fault, random.Next(Keys), pause)).TotalMilliseconds));
            }
            catch (Exception exception)
            {
                Assert.Fail($"Round {round} of seed {Seed}, {fault}, {pause.TotalMilliseconds} ms: {exception}");
            }
        }

        foreach (IGrouping<SharedFault, double> group in delays.GroupBy(static delay => delay.Fault, static delay => delay.Milliseconds).OrderBy(static group => group.Key))
        {
            double[] sorted = [.. group.Order()];
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{group.Key}: {sorted.Length} rounds, old for {sorted[sorted.Length / 2]:0.0} ms (median), {sorted[^1]:0.0} ms (longest)"));
        }
    }
}
