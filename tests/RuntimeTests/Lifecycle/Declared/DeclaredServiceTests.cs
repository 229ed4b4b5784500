using Foundation.Lifecycle;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Foundation.RuntimeTests.Lifecycle.Declared;

/// <summary>Five declared services, from <c>AddFoundation</c> to the last hook.</summary>
public sealed class DeclaredServiceTests
{
    [Fact]
    public void Start__when_services_are_declared__then_they_start_after_what_they_depend_on()
    {
        using ShopRun run = new();
        run.Start();
        Assert.Equal("db.open, orders.open, web.listen", run.Journal.Of("db", "orders", "web"));
        Assert.Equal("search.load, orders.open", run.Journal.Of("search", "orders"));
        Assert.Equal("db.open, news.open", run.Journal.Of("db", "news"));
        Assert.Equal(LifecycleStage.Running, run.Lifecycle.State.Stage);
    }

    [Fact]
    public void Start__when_what_it_depends_on_softly_fails__then_it_starts_all_the_same()
    {
        using ShopRun run = new(new Journal { SearchFails = true });
        run.Start();
        Assert.Equal("search.load, orders.open", run.Journal.Of("search", "orders"));
        Assert.Equal(LifecycleStage.Degraded, run.Lifecycle.State.Stage);
    }

    [Fact]
    public void Check__when_it_answers_badly_as_often_as_declared__then_dependants_are_told_and_told_again()
    {
        using ShopRun run = new();
        run.Start();
        run.Journal.Database = Health.Degraded("slow");
        run.RunFor(TimeSpan.FromSeconds(3));
        Assert.StartsWith("orders.open, orders.stale: ", run.Journal.Of("orders"), StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Degraded, run.Lifecycle.GetHealth("web").Status);

        run.Journal.Database = Health.Healthy;
        run.RunFor(TimeSpan.FromSeconds(3));
        Assert.EndsWith(", orders.fresh", run.Journal.Of("orders"), StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, run.Lifecycle.GetHealth("web").Status);
    }

    [Fact]
    public void Stop__when_hooks_have_priorities__then_they_run_in_sequence_after_those_of_dependants()
    {
        using ShopRun run = new();
        run.Start();
        run.Journal.Clear();
        StopReport report = run.Stop("SIGTERM");
        Assert.Equal("web.refuse: True, orders.close: True, db.flush: SIGTERM, db.close", run.Journal.Of("web", "orders", "db"));
        Assert.True(report.ExitCode == 0, report.ToString());
    }

    [Fact]
    public void Definition__when_methods_are_named_or_configured__then_it_has_their_names_and_settings()
    {
        using ShopRun run = new();
        ServiceDefinition database = run.Definitions["OrderDatabase"];
        HealthCheck check = Assert.Single(database.Checks);
        Assert.Equal(("Ping", TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(400), 2, 1), (check.Name, check.Every, check.Timeout, check.FailureThreshold, check.SuccessThreshold));
        Assert.Equal(["Flush", "Close"], database.Hooks.Select(static hook => hook.Name));
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(2)], database.Hooks.Select(static hook => hook.Timeout));

        ServiceDefinition orders = run.Definitions["OrderService"];
        Assert.Equal(["OrderDatabase"], orders.DependsOn);
        Assert.Equal(["SearchIndex"], orders.SoftDependsOn);
        Assert.Equal(TimeSpan.FromSeconds(5), run.Definitions["web"].StartTimeout);
        Assert.False(run.Definitions["SearchIndex"].IsCritical);
    }

    [Fact]
    public async Task Work__when_it_is_called__then_it_is_the_method_and_ends_with_its_token()
    {
        using ShopRun run = new();
        BackgroundWork work = Assert.IsType<BackgroundWork>(run.Definitions["Newsletter"].Work);
        Assert.Equal((RestartPolicy.Always, TimeSpan.FromSeconds(1), 2), (work.Restart, work.Backoff, work.MaxFailures));

        using CancellationTokenSource source = new();
        Task running = work.Run(source.Token);
        Assert.Equal("mail.send", run.Journal.Of("mail"));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Host__when_foundation_is_added__then_it_runs_the_declared_services()
    {
        Journal journal = new();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Job:Name", "what another declaration of this assembly needs")]);
        builder.Services.AddSingleton(journal).AddFoundation();
        using IHost host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("db.open, orders.open, web.listen, web.refuse: True, orders.close: True, db.flush: the host stops, db.close", journal.Of("db", "orders", "web"));
    }
}
