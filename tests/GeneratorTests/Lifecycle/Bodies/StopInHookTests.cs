namespace Foundation.GeneratorTests.Lifecycle.Bodies;

/// <summary>Hooks that wait for the stop that waits for them.</summary>
public sealed class StopInHookTests
{
    private const string Members = """
        private readonly ServiceLifecycle _lifecycle = null!;
        private readonly IHost _host = null!;
        private readonly IHostApplicationLifetime _lifetime = null!;
        private readonly Store _store = new();

        """;

    [Fact]
    public void FND0211__a_hook_that_awaits_the_stop__reports() => Hook("await [|_lifecycle.StopAsync(\"x\")|];").ShouldReport(
        "FND0211",
        message: "'CloseAsync' waits for 'ServiceLifecycle.StopAsync', which waits for this hook to end: "
            + "remove the call, since the program is stopping already");

    [Theory]
    [InlineData("await [|_lifecycle.StopAsync(\"x\")|].ConfigureAwait(false);")]
    [InlineData("Task stop = [|_lifecycle.StopAsync(\"x\")|]; await stop;")]
    [InlineData("_ = [|_lifecycle.StopAsync(\"x\")|];")]
    [InlineData("await [|_host.StopAsync(ct)|];")]
    [InlineData("await [|_host.StopAsync(TimeSpan.FromSeconds(1))|];")]
    [InlineData("await [|_host.WaitForShutdownAsync(ct)|];")]
    [InlineData("await Task.WhenAll([|_host.StopAsync(ct)|], _store.FlushAsync());")]
    [InlineData("await StopAsync(); Task StopAsync() => [|_host.StopAsync(ct)|];")]
    [InlineData("await [|EndAsync()|];")]
    [InlineData("await [|DeepAsync()|];")]
    public void Hook__when_it_waits_for_the_stop__then_the_call_is_marked(string statement) => Hook(statement).ShouldReport("FND0211");

    [Fact]
    public void FND0211__a_stop_that_is_asked_for_or_of_something_else__is_silent() => GeneratorTest.Run(Setup("""
        [ShutdownHook]
        private async Task CloseAsync(CancellationToken ct)
        {
            _lifetime.StopApplication();
            _ = _host.StopAsync(ct);
            await StopAsync();
            await new Pump().StopAsync();
            Func<Task> later = () => _host.StopAsync(ct);
            _ = later;
        }

        private Task StopAsync() => _store.FlushAsync();

        [OnStart] private Task OpenAsync() => _lifecycle.StopAsync("it is not needed");

        private sealed class Pump { public Task StopAsync() => Task.CompletedTask; }
        """)).ShouldBeSilent();

    private static GeneratorTestResult Hook(string statement) => GeneratorTest.Run(Setup($$"""
        [ShutdownHook] private async Task CloseAsync(CancellationToken ct) { ct.ThrowIfCancellationRequested(); {{statement}} }
        private async Task EndAsync() { await Task.Yield(); await _host.StopAsync(); }
        private Task DeepAsync() => EndAsync();
        """) with { AllowErrors = true });

    private static GeneratorTestSetup Setup(string members) => new() { Sources = [LifecycleSource.Service(Members + members)], AllowedWarnings = ["CS4014"] };
}
