using System.Collections.Concurrent;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload.Disk;

public sealed class DiskStressTests
{
    private const int Writes = 250;

    private readonly ConcurrentQueue<string> _faults = [];

    public static TheoryData<WriteStyle> Styles => [.. Enum.GetValues<WriteStyle>()];

    /// <summary>
    /// The file is written again and again, every third time badly, while readers look and subscribers follow. A good file says its number to
    /// both schemas.
    /// </summary>
    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Writes__one_after_another__tear_lose_and_repeat_nothing(WriteStyle style)
    {
        using DiskWriter writer = new(style, Good(0));
        using DiskReload test = new(writer);
        using CancellationTokenSource end = new();
        CancellationToken token = TestContext.Current.CancellationToken;
        Chain<PoolConfig> asked = new(NumberOf, _faults);
        Chain<PoolConfig> pool = new(NumberOf, _faults);
        Chain<LimitsConfig> limits = new(static value => value.Size, _faults);
        using IDisposable first = test.Pools.Subscribe(PoolConfig.Fields.Label, asked);
        using IDisposable second = test.Pools.OnChange(PoolConfig.Fields.Label, pool.Follow);
        using IDisposable third = test.Limits.OnChange(LimitsConfig.Fields.Size, limits.Follow);
        TaskScheduler.UnobservedTaskException += OnUnobserved;
        try
        {
            Task[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => Read(test, end.Token), token))];
            await Write(writer, test);
            await end.CancelAsync();
            await Task.WhenAll(readers);
            Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= OnUnobserved;
        }

        Assert.Empty(_faults);
        Assert.Equal(Writes, test.Limits.Current.Size);
        Assert.Null(test.Reloads.Rejection);
        Assert.Equal((pool.Count, pool.Count, pool.Count + 1), (asked.Count, limits.Count, (int)test.Limits.Generation));
        Assert.InRange(pool.Count, Writes / 10, Writes);
        TestContext.Current.SendDiagnosticMessage($"{style}: {Writes} writes, {pool.Count} reloads, {test.Rejections} rejections");
    }

    // Now and then the writer waits until its file has been taken, or refused: otherwise only the last of many would be read.
    private static async Task Write(DiskWriter writer, DiskReload test)
    {
        for (int i = 1; i <= Writes; i++)
        {
            bool isGood = i % 3 != 2;
            writer.Write(isGood ? Good(i) : Bad(i));
            if (i % 5 == 0)
            {
                await test.Until(() => isGood ? test.Limits.Current.Size == i : test.Reloads.Rejection is not null);
            }
        }
    }

    private void Read(DiskReload test, CancellationToken end)
    {
        (long generation, int number) = (0, 0);
        while (!end.IsCancellationRequested)
        {
            ConfigSnapshot snapshot = test.Snapshots.Capture();
            int now = snapshot.Get<LimitsConfig>().Size;
            if (NumberOf(snapshot.Get<PoolConfig>()) != now)
            {
                _faults.Enqueue($"torn: {snapshot.Get<PoolConfig>().Label} beside {now}");
            }

            if (snapshot.Generation < generation || now < number || (snapshot.Generation == generation && now != number))
            {
                _faults.Enqueue($"went back: {now} of generation {snapshot.Generation} after {number} of {generation}");
            }

            (generation, number) = (snapshot.Generation, now);
        }
    }

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs args)
    {
        if (args.Exception.ToString().Contains("Foundation.Configuration", StringComparison.Ordinal))
        {
            _faults.Enqueue(args.Exception.ToString());
        }
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static int NumberOf(PoolConfig pool) => int.Parse(pool.Label!, System.Globalization.CultureInfo.InvariantCulture);

    private static string Good(int number) => $$"""{ "Pool": { "Label": "{{number}}" }, "Limits": { "Size": {{number}} } }""";

    private static string Bad(int number) => (number % 4) switch
    {
        0 => Good(number)[..^2],
        1 => Good(number).Replace("\"Size\": ", "\"Size\": -", StringComparison.Ordinal),
        2 => Good(number).Replace("Limits", "Limit", StringComparison.Ordinal).Replace("Label", "Lable", StringComparison.Ordinal),
        _ => "",
    };
}
