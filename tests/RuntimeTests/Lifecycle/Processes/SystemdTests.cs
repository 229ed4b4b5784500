using System.Globalization;
using System.Runtime.InteropServices;
using Foundation.RuntimeTests.Samples;

namespace Foundation.RuntimeTests.Lifecycle.Processes;

/// <summary>What a real process tells whoever listens where systemd would.</summary>
public sealed class SystemdTests
{
    private const int Limit = 120_000;
    private const int Hangup = 1;
    private const int Terminate = 15;

    [Theory(Timeout = Limit)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Process__when_it_is_started_reloaded_and_stopped__then_systemd_hears_each_step_in_order(bool isAbstract)
    {
        using NotifyListener systemd = new(isAbstract);
        using SampleRun run = new(TestContext.Current.CancellationToken, "Services", [], ("NOTIFY_SOCKET", systemd.Address));
        Assert.Equal(["STATUS=starting", "READY=1\nSTATUS=running"], await systemd.Until("READY=1"));

        long before = Monotonic();
        run.Send(Hangup);
        string reloading = Assert.Single(await systemd.Until("RELOADING=1"));
        string[] lines = reloading.Split('\n');
        Assert.Equal("STATUS=reloading", lines[2]);
        Assert.InRange(long.Parse(lines[1]["MONOTONIC_USEC=".Length..], CultureInfo.InvariantCulture), before, Monotonic());
        Assert.Equal(["READY=1\nSTATUS=running"], await systemd.Until("READY=1"));

        run.Send(Terminate);
        List<string> stop = await systemd.Until("STATUS=stopped");
        Assert.Equal("STOPPING=1\nSTATUS=stopping: SIGTERM", stop[0]);
        Assert.StartsWith("EXTEND_TIMEOUT_USEC=", stop[1], StringComparison.Ordinal);
        Assert.InRange(long.Parse(stop[1]["EXTEND_TIMEOUT_USEC=".Length..], CultureInfo.InvariantCulture), 1, 25_000_000);
        Assert.Equal(3, stop.Count);
        Assert.Equal(0, (await run.Exit()).ExitCode);
    }

    [Fact(Timeout = Limit)]
    public async Task Watchdog__when_the_process_is_not_alive__then_it_hears_nothing_until_it_is_again()
    {
        using NotifyListener systemd = new();
        using SampleRun run = new(TestContext.Current.CancellationToken, "Services", [], ("NOTIFY_SOCKET", systemd.Address), ("WATCHDOG_USEC", "40000"));
        await systemd.Until("READY=1");
        await run.LineWith("runs:");
        await systemd.AllUntil("WATCHDOG=1");

        run.Type("break mailer");
        Assert.Equal("STATUS=degraded: Mailer is unhealthy: the queue stands still", (await systemd.Until("STATUS=degraded"))[^1]);

        // Until the next check has noticed that something else is broken, ten messages would be due; one may have been on its way.
        run.Type("break payments");
        List<string> meanwhile = await systemd.AllUntil("STATUS=");
        Assert.InRange(meanwhile.Count(static message => message == "WATCHDOG=1"), 0, 1);

        run.Type("mend mailer");
        run.Type("mend payments");
        await systemd.AllUntil("WATCHDOG=1");
        await systemd.Until("STATUS=running");

        run.Send(Terminate);
        Assert.Equal(0, (await run.Exit()).ExitCode);
    }

    [Fact(Timeout = Limit)]
    public async Task Watchdog__when_another_process_is_watched__then_it_hears_nothing()
    {
        using NotifyListener systemd = new();
        using SampleRun run = new(
            TestContext.Current.CancellationToken, "Services", [], ("NOTIFY_SOCKET", systemd.Address), ("WATCHDOG_USEC", "10000"), ("WATCHDOG_PID", "1"));
        await run.LineWith("runs:");

        run.Send(Terminate);

        Assert.DoesNotContain("WATCHDOG=1", await systemd.AllUntil("STATUS=stopped"));
    }

    [Theory(Timeout = Limit)]
    [InlineData("/nonexistent/notify")]
    [InlineData("vsock:2:1234")]
    public async Task Process__when_nobody_listens_at_the_socket__then_it_runs_all_the_same_and_says_so_once(string address)
    {
        using SampleRun run = new(
            TestContext.Current.CancellationToken, "Services", [], ("NOTIFY_SOCKET", address), ("WATCHDOG_USEC", "10000"), ("Logging__LogLevel__Foundation", "Warning"));
        await run.LineWith("runs:");

        run.Send(Terminate);

        Assert.Equal((0, ""), await run.Exit());
        Assert.Single(run.Lines, line => line.Contains($"Nobody listens at {address}", StringComparison.Ordinal));
    }

    private static long Monotonic()
    {
        const int ClockMonotonic = 1;
        Assert.Equal(0, ReadClock(ClockMonotonic, out TimeSpec time));
        return (time.Seconds * 1_000_000) + (time.Nanoseconds / 1000);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int ReadClock(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
