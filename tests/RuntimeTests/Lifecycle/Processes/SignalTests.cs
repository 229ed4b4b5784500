using Foundation.RuntimeTests.Samples;

namespace Foundation.RuntimeTests.Lifecycle.Processes;

/// <summary>A real process under signals.</summary>
public sealed class SignalTests
{
    private const int Limit = 120_000;
    private const int Hangup = 1;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    [Theory(Timeout = Limit)]
    [InlineData(Terminate, "SIGTERM")]
    [InlineData(Interrupt, "SIGINT")]
    public async Task Process__when_it_is_told_to_stop__then_its_report_has_the_signal_and_it_exits_with_0(int signal, string name)
    {
        using SampleRun run = Start(TestContext.Current.CancellationToken);
        await run.LineWith("runs:");

        run.Send(signal);

        await run.LineWith($"stopped: {name}");
        Assert.Equal((0, ""), await run.Exit());
        Assert.Equal(
            ["storefront.drain", "Storefront.Lock", "Orders.Finish", "Payments.Close", "Database.Flush", "Database.Close"],
            run.Lines.Where(static line => line.Contains(": ok after", StringComparison.Ordinal)).Select(static line => line.Split(':')[0])
                .Where(static call => call.Contains('.', StringComparison.Ordinal) && call != "Mailer.run"));
    }

    [Fact(Timeout = Limit)]
    public async Task Process__when_a_hook_hangs__then_it_is_named_within_the_deadline_and_the_exit_code_is_1()
    {
        using SampleRun run = Start(TestContext.Current.CancellationToken);
        await run.LineWith("runs:");
        run.Type("break flush");
        await AwaitCommands(run);

        run.Send(Terminate);

        await run.LineWith("stopped: SIGTERM");
        await run.LineWith("Database.Flush: abandoned after ");
        await run.LineWith("Database.Close: ok");
        Assert.Equal((1, ""), await run.Exit());
    }

    [Theory(Timeout = Limit)]
    [InlineData(Terminate, Terminate, 143)]
    [InlineData(Interrupt, Interrupt, 130)]
    [InlineData(Interrupt, Terminate, 143)]
    public async Task Process__when_it_gets_a_second_signal_while_it_stops__then_it_exits_at_once_with_that(int first, int second, int exitCode)
    {
        using SampleRun run = Start(TestContext.Current.CancellationToken);
        await run.LineWith("runs:");
        run.Type("break flush");
        await AwaitCommands(run);
        run.Send(first);
        await run.LineWith("Orders are finished");

        run.Send(second);

        Assert.Equal((exitCode, ""), await run.Exit());
        Assert.DoesNotContain(run.Lines, static line => line.StartsWith("stopped:", StringComparison.Ordinal));
    }

    [Fact(Timeout = Limit)]
    public async Task Process__when_it_hangs_up__then_it_reads_its_settings_again_and_goes_on()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("foundation-");
        try
        {
            string file = Path.Combine(directory.FullName, "shop.json");
            await File.WriteAllTextAsync(file, """{ "Shop": { "Name": "Corner Books" } }""", TestContext.Current.CancellationToken);
            using SampleRun run = new(TestContext.Current.CancellationToken, "Services", ["--config", file]);
            await run.LineWith("runs:");
            await File.WriteAllTextAsync(file, """{ "Shop": { "Name": "Center Books" } }""", TestContext.Current.CancellationToken);

            run.Send(Hangup);

            await run.LineWith("The shop is called Center Books now.");
            run.Send(Terminate);
            Assert.Equal((0, ""), await run.Exit());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact(Timeout = Limit)]
    public async Task Process__when_a_check_fails_and_recovers__then_it_degrades_and_runs_again()
    {
        using SampleRun run = Start(TestContext.Current.CancellationToken);
        await run.LineWith("runs:");

        run.Type("break payments");
        await run.LinesWith("The program is degraded", "Orders are taken, and paid later");
        run.Type("mend payments");

        await run.LinesWith("Orders are paid at once again.", "The program is running");
        run.Send(Terminate);
        Assert.Equal((0, ""), await run.Exit());
    }

    [Theory(Timeout = Limit)]
    [InlineData(Terminate, "SIGTERM")]
    [InlineData(Interrupt, "SIGINT")]
    public async Task Process__when_it_has_no_host__then_it_stops_the_same_way(int signal, string name)
    {
        using SampleRun run = new(TestContext.Current.CancellationToken, "Services", ["--alone"]);
        await run.LineWith("The program is running");

        run.Send(signal);

        await run.LineWith($"stopped: {name}");
        await run.LineWith("Database.Close: ok");
        Assert.Equal((0, ""), await run.Exit());
    }

    [Theory(Timeout = Limit)]
    [InlineData]
    [InlineData("--alone")]
    public async Task Process__when_a_critical_service_does_not_start__then_it_says_why_and_exits_with_1(params string[] arguments)
    {
        using SampleRun run = new(TestContext.Current.CancellationToken, "Services", ["--break", "database", .. arguments]);

        (int exitCode, string errors) = await run.Exit();

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Foundation.Lifecycle.LifecycleException: Database: failed after ", errors, StringComparison.Ordinal);
        Assert.Contains("the disk is full", errors, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limit)]
    [InlineData]
    [InlineData("--alone")]
    public async Task Process__when_it_is_told_to_stop_while_it_starts__then_what_had_started_is_stopped_and_it_exits_with_0(params string[] arguments)
    {
        using SampleRun run = new(TestContext.Current.CancellationToken, "Services", ["--break", "index", .. arguments]);
        await run.LineWith("The program is starting");

        run.Send(Terminate);

        await run.LineWith("The program is stopped");
        Assert.Equal(0, (await run.Exit()).ExitCode);
    }

    private static SampleRun Start(CancellationToken cancellation) => new(cancellation, "Services", []);

    // What it does not understand is answered after what was typed before.
    private static async Task AwaitCommands(SampleRun run)
    {
        run.Type("?");
        await run.LineWith("Type 'break");
    }
}
