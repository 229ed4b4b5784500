using Foundation.Lifecycle;

namespace Foundation.Benchmarks.Lifecycle;

/// <summary>What Foundation makes of misbehaving code.</summary>
internal static class FoundationCases
{
    public static async Task<string> HookIgnoresItsToken()
    {
        using ServiceLifecycle lifecycle = new(
            [new ServiceDefinition { Name = "orders", Hooks = [Hook("flush", static _ => Task.Delay(Cases.Hang, CancellationToken.None))] }],
            new LifecycleOptions { StopDeadline = Cases.Deadline });
        await lifecycle.StartAsync().ConfigureAwait(false);
        return await Cases.Describe(async () => OneLine(await lifecycle.StopAsync("test").ConfigureAwait(false))).ConfigureAwait(false);
    }

    public static async Task<string> CheckIgnoresItsToken()
    {
        using ServiceLifecycle lifecycle = new(
        [
            new ServiceDefinition
            {
                Name = "orders",
                Checks = [new HealthCheck { Name = "ping", Check = Ping, Timeout = Cases.Deadline, FailureThreshold = 1 }],
            },
        ]);
        await lifecycle.StartAsync().ConfigureAwait(false);
        return await Cases.Describe(async () => (await lifecycle.CheckHealthAsync().ConfigureAwait(false)).ToString()).ConfigureAwait(false);

        static async ValueTask<Health> Ping(CancellationToken token)
        {
            await Task.Delay(Cases.Hang, CancellationToken.None).ConfigureAwait(false);
            return Health.Healthy;
        }
    }

    public static async Task<string> StartFailsAfterAnother()
    {
        bool isStopped = false;
        using ServiceLifecycle lifecycle = new(
        [
            new ServiceDefinition
            {
                Name = "db",
                Hooks = [Hook("close", _ =>
                {
                    isStopped = true;
                    return Task.CompletedTask;
                })],
            },
            new ServiceDefinition { Name = "web", DependsOn = ["db"], Start = static _ => throw new InvalidOperationException("no port") },
        ]);
        try
        {
            await lifecycle.StartAsync().ConfigureAwait(false);
        }
        catch (LifecycleException exception)
        {
            return $"\"{exception.InnerException!.Message}\"; what had started was {(isStopped ? "stopped" : "left running")}";
        }

        throw new InvalidOperationException("The program started.");
    }

    public static async Task<string> TenHooks()
    {
        using ServiceLifecycle lifecycle = new(Enumerable.Range(0, 10).Select(static index => new ServiceDefinition
        {
            Name = $"{index}",
            DependsOn = index switch
            {
                0 => [],
                9 => [.. Enumerable.Range(1, 8).Select(static middle => $"{middle}")],
                _ => ["0"],
            },
            Hooks = [Hook("close", static token => Task.Delay(Cases.HookTime, token))],
        }));
        await lifecycle.StartAsync().ConfigureAwait(false);
        return await Cases.Describe(async () =>
        {
            StopReport report = await lifecycle.StopAsync("test").ConfigureAwait(false);
            Expect.Equal(0, report.ExitCode);
            return "no error";
        }).ConfigureAwait(false);
    }

    private static ShutdownHook Hook(string name, Func<CancellationToken, Task> run) => new() { Name = name, Run = (_, token) => run(token) };

    private static string OneLine(StopReport report) => string.Join("; ", report.Hooks) + $"; exit code {report.ExitCode}";
}
