namespace Foundation.GeneratorTests.Lifecycle.Rules;

/// <summary>Signatures, priorities and pairs of the methods that the lifecycle calls.</summary>
public sealed class MethodTests
{
    [Theory]
    [InlineData("[OnStart] private [|int|] Open() => 1;")]
    [InlineData("[OnStart] private void Open(int [|size|]) { }")]
    [InlineData("[OnStart] private void Open(in CancellationToken [|ct|]) { }")]
    [InlineData("[Run] private [|void|] Loop() { }")]
    [InlineData("[Run] private async [|void|] LoopAsync(CancellationToken ct) => await Task.Delay(1, ct);")]
    [InlineData("[HealthCheck] private [|bool|] Ping() => true;")]
    [InlineData("[HealthCheck] private [|Task|] PingAsync() => Task.CompletedTask;")]
    [InlineData("[HealthCheck] private Health Ping(ShutdownContext [|context|]) => Health.Healthy;")]
    [InlineData("[ShutdownHook] private void Close(CancellationToken ct, ShutdownContext [|context|]) { }")]
    [InlineData("[ShutdownHook] private void [|Close|]<T>() { }")]
    [InlineData("[OnDegraded] private void Stale(string [|cause|]) { } [OnRecovered] private void Fresh() { }")]
    [InlineData("[OnDegraded] private void Stale() { } [OnRecovered] private void Fresh(Health [|now|]) { }")]
    [InlineData("[Run] private [|int|] Loop(string [|name|]) => name.Length;")]
    [InlineData("[OnStart] private void Open() { } [[|OnStart|]] private void OpenToo() { }")]
    [InlineData("private void Close(int size) { } [ShutdownHook] private void Close(string [|name|]) { }")]
    [InlineData("[ShutdownHook(Priority = 2)] private void Close() { } [[|ShutdownHook|]] private Task CloseAsync() => Task.CompletedTask;")]
    [InlineData("[HealthCheck] private Health Ping() => default; [[|HealthCheck|]] private Task<Health> PingAsync() => Task.FromResult(Health.Healthy);")]
    [InlineData("[Run] private Task LoopAsync(CancellationToken ct) => Task.Delay(1, ct); [[|ShutdownHook|]] private void run() { }")]
    public void FND0204__a_method_that_cannot_be_called__reports(string members) => Invalid(members).ShouldReport("FND0204");

    [Fact]
    public void FND0204__the_message__shows_the_signature() => Invalid("[HealthCheck] private [|bool|] Ping() => true;").ShouldReport(
        "FND0204", message: "'Ping' has [HealthCheck] and returns 'bool': return Health, ValueTask<Health> or Task<Health>, and take at most a CancellationToken");

    [Fact]
    public void FND0204__overloads_of_one_name__reports() => GeneratorTest.RunInvalid(LifecycleSource.Service("[[|ShutdownHook(Priority = 2)|]] private void Close() { } [ShutdownHook] private void Close(ShutdownContext context) { }")).ShouldReport(
        "FND0204", message: "'Close' has [ShutdownHook] and is called 'Close' in reports, as 'Close' is: rename one of them");

    [Fact]
    public void FND0204__names_that_differ_in_reports__is_silent() => Silent("""
        [HealthCheck] private Health Close() => Health.Healthy;
        [ShutdownHook(Priority = 2)] private Task CloseAsync(CancellationToken ct) => Task.Delay(1, ct);
        [ShutdownHook(Priority = 1)] private void close() { }
        [ShutdownHook] private void run() { }
        """);

    [Fact]
    public void FND0204__a_method_of_a_class_that_is_no_service__reports() => GeneratorTest.RunInvalid(LifecycleSource.Types("""
        public sealed class Orders { [[|ShutdownHook|]] private void Close() { } }
        """)).ShouldReport("FND0204");

    [Fact]
    public void FND0204__methods_of_every_allowed_form__is_silent() => GeneratorTest.Run(LifecycleSource.Types("""
        public abstract class Service { [ShutdownHook(Priority = 1, Timeout = "1s")] protected virtual ValueTask EndAsync() => default; }

        [ManagedService]
        public sealed partial class Orders : Service
        {
            [OnStart] private static ValueTask OpenAsync(CancellationToken ct) => new(Task.Delay(1, ct));
            [Run] private Task LoopAsync(CancellationToken ct) => Task.Delay(1, ct);
            [HealthCheck] private Health Ping() => Health.Healthy;
            [HealthCheck] private Task<Health> PongAsync(CancellationToken ct) => Task.FromResult(Health.Healthy);
            [ShutdownHook(Priority = 3, Timeout = "1s")] private void Close() { }
            [ShutdownHook(Priority = 2)] private Task FlushAsync(ShutdownContext context, CancellationToken ct) => Task.Delay(context.Remaining, ct);
            [OnDegraded] private void Stale(Health cause) => GC.KeepAlive(cause);
            [OnRecovered] private Task FreshAsync() => Task.CompletedTask;
        }
        """)).ShouldBeSilent();

    [Fact]
    public void FND0206__two_hooks_of_one_priority__reports() => Invalid("[[|ShutdownHook|]] private void Flush() { } [ShutdownHook] private void Close() { }").ShouldReport(
        "FND0206", message: "'Flush' has the priority 0, as 'Close' has, so that their names decide which runs first: give one of them a different Priority, or both Concurrent = true");

    [Fact]
    public void FND0206__hooks_of_their_own_priority_or_concurrent_ones__is_silent() => Silent("""
        [ShutdownHook(Priority = 2, Timeout = "1s")] private void Flush() { }
        [ShutdownHook(Priority = 1, Timeout = "1s", Concurrent = true)] private void Close() { }
        [ShutdownHook(Priority = 1, Timeout = "1s", Concurrent = true)] private void End() { }
        """);

    [Theory]
    [InlineData("[HealthCheck(Every = \"1s\", Timeout = [|\"1s\"|])]")]
    [InlineData("[HealthCheck(Every = [|\"500ms\"|])]")]
    public void FND0208__a_check_that_may_outlast_its_period__reports(string attribute) => Invalid(attribute + " private Health Ping() => Health.Healthy;").ShouldReport("FND0208");

    [Fact]
    public void FND0208__the_message__shows_both_times() => Invalid("[HealthCheck(Every = \"1s\", Timeout = [|\"1m\"|])] private Health Ping() => Health.Healthy;").ShouldReport(
        "FND0208", message: "'Ping' may take 1m, but is asked every 1s: make Timeout shorter than Every");

    [Fact]
    public void FND0208__a_check_that_ends_before_the_next__is_silent() => Silent("""
        [HealthCheck] private Health Ping() => Health.Healthy;
        [HealthCheck(Every = "2s", Timeout = "1999ms")] private Health Pong() => Health.Healthy;
        """);

    [Fact]
    public void FND0213__no_way_back__reports() => Invalid("[[|OnDegraded|]] private void Stale() { }").ShouldReport(
        "FND0213", message: "'Stale' is called when the service degrades, but nothing is when it is well again: add a method with [OnRecovered] that undoes it");

    [Fact]
    public void FND0213__a_way_back__is_silent() => Silent("[OnDegraded] private void Stale() { } [OnRecovered] private void Fresh() { }");

    private static GeneratorTestResult Invalid(string members) => GeneratorTest.Run(Setup(members) with { AllowErrors = true });

    private static void Silent(string members) => GeneratorTest.Run(Setup(members)).ShouldBeSilent();

    private static GeneratorTestSetup Setup(string members) => new() { Sources = [LifecycleSource.Service(members)] };
}
