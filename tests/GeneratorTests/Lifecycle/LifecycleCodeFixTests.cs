namespace Foundation.GeneratorTests.Lifecycle;

/// <summary>Each fix once, and all of its kind at once.</summary>
public sealed class LifecycleCodeFixTests
{
    private const string Store = "private readonly Store _store = new();\n";

    [Fact]
    public Task FND0201__a_service__becomes_partial_with_the_types_around_it() => CodeFixTest.Apply(
        "FND0201",
        LifecycleSource.Types("public class Outer { [ManagedService] public sealed class Orders; }"),
        LifecycleSource.Types("public partial class Outer { [ManagedService] public sealed partial class Orders; }"));

    [Fact]
    public Task FND0201__all_services__become_partial() => CodeFixTest.ApplyAll(
        "FND0201",
        LifecycleSource.Types("[ManagedService] public sealed class Orders; [ManagedService] sealed class Carts;"),
        LifecycleSource.Types("[ManagedService] public sealed partial class Orders; [ManagedService] sealed partial class Carts;"));

    [Fact]
    public Task FND0204__a_wrong_order_of_parameters__is_corrected() => CodeFixTest.Apply(
        "FND0204",
        LifecycleSource.Service("[ShutdownHook] private Task CloseAsync(in CancellationToken ct, ShutdownContext c /* why */) => Task.Delay(c.Remaining, ct);"),
        LifecycleSource.Service("[ShutdownHook] private Task CloseAsync(ShutdownContext c, CancellationToken ct) => Task.Delay(c.Remaining, ct);"));

    [Fact]
    public Task FND0204__all_wrong_signatures__are_corrected() => CodeFixTest.ApplyAll(
        "FND0204",
        LifecycleSource.Service("""
            [OnStart] private Task<int> OpenAsync(string? name, CancellationToken ct) => new Store().ReadAsync(1, ct);
            [Run] private async void LoopAsync(CancellationToken ct) => await Task.Delay(1, ct);
            [HealthCheck] private Health Ping(int unused, CancellationToken one, CancellationToken two) => one.CanBeCanceled ? Health.Healthy : default;
            """),
        LifecycleSource.Service("""
            [OnStart] private Task OpenAsync(CancellationToken ct) => new Store().ReadAsync(1, ct);
            [Run] private async Task LoopAsync(CancellationToken ct) => await Task.Delay(1, ct);
            [HealthCheck] private Health Ping(CancellationToken one) => one.CanBeCanceled ? Health.Healthy : default;
            """));

    [Fact]
    public Task FND0209__async_void__returns_a_task() => CodeFixTest.Apply(
        "FND0209",
        LifecycleSource.Service(Store + "[OnStart] private async void OpenAsync(CancellationToken ct) => await _store.OpenAsync(ct); // kept"),
        LifecycleSource.Service(Store + "[OnStart] private async Task OpenAsync(CancellationToken ct) => await _store.OpenAsync(ct); // kept"));

    [Fact]
    public Task FND0209__all_async_void__return_a_task() => CodeFixTest.ApplyAll(
        "FND0209",
        LifecycleSource.Service(Store + """
            [OnStart] private async void OpenAsync(CancellationToken ct) => await _store.OpenAsync(ct);
            [ShutdownHook]
            private async void CloseAsync() { await _store.FlushAsync(); }
            """),
        LifecycleSource.Service(Store + """
            [OnStart] private async Task OpenAsync(CancellationToken ct) => await _store.OpenAsync(ct);
            [ShutdownHook]
            private async Task CloseAsync() { await _store.FlushAsync(); }
            """));

    [Fact]
    public Task FND0210__a_call__is_given_the_token() => CodeFixTest.Apply(
        "FND0210",
        LifecycleSource.Service(Store + "[OnStart] private async Task OpenAsync(CancellationToken ct) { await _store.OpenAsync(); await _store.[|ReadAsync|](id: 1).ConfigureAwait(false); }"),
        LifecycleSource.Service(Store + "[OnStart] private async Task OpenAsync(CancellationToken ct) { await _store.OpenAsync(); await _store.ReadAsync(id: 1, cancellationToken: ct).ConfigureAwait(false); }"));

    [Fact]
    public Task FND0210__a_method_without_a_token__takes_one_and_passes_it() => CodeFixTest.Apply(
        "FND0210",
        LifecycleSource.Service(Store + "[ShutdownHook] private async Task CloseAsync(ShutdownContext context) => await _store.ReadAsync(await _store.ReadAsync(context.Reason.Length));"),
        LifecycleSource.Service(Store + "[ShutdownHook] private async Task CloseAsync(ShutdownContext context, CancellationToken cancellationToken) => await _store.ReadAsync(await _store.ReadAsync(context.Reason.Length, cancellationToken), cancellationToken);"));

    [Fact]
    public Task FND0210__a_method_that_the_user_calls_too__takes_an_optional_token() => CodeFixTest.Apply(
        "FND0210",
        LifecycleSource.Service(Store + "[OnStart] private Task OpenAsync() => _store.OpenAsync(); public Task ReopenAsync() => this.OpenAsync();"),
        LifecycleSource.Service(Store + "[OnStart] private Task OpenAsync(CancellationToken cancellationToken = default) => _store.OpenAsync(cancellationToken); public Task ReopenAsync() => this.OpenAsync();"));

    [Fact]
    public Task FND0210__all_calls__are_given_the_token() => CodeFixTest.ApplyAll(
        "FND0210",
        LifecycleSource.Service(Store + """
            [OnStart] private Task OpenAsync(CancellationToken @event) => _store.OpenAsync();
            [HealthCheck] private async Task<Health> PingAsync()
            {
                string cancellationToken = "taken";
                await _store.OpenAsync(); // kept
                await Task.Delay(cancellationToken.Length);
                return Health.Healthy;
            }
            [ShutdownHook] private async Task CloseAsync(CancellationToken ct)
            {
                _ = await _store.ReadAsync(await _store.ReadAsync(1));
                using var gate = new SemaphoreSlim(1);
                await gate.WaitAsync();
            }
            """),
        LifecycleSource.Service(Store + """
            [OnStart] private Task OpenAsync(CancellationToken @event) => _store.OpenAsync(@event);
            [HealthCheck] private async Task<Health> PingAsync(CancellationToken stopCancellationToken)
            {
                string cancellationToken = "taken";
                await _store.OpenAsync(stopCancellationToken); // kept
                await Task.Delay(cancellationToken.Length, stopCancellationToken);
                return Health.Healthy;
            }
            [ShutdownHook] private async Task CloseAsync(CancellationToken ct)
            {
                _ = await _store.ReadAsync(await _store.ReadAsync(1, ct), ct);
                using var gate = new SemaphoreSlim(1);
                await gate.WaitAsync(ct);
            }
            """));

    [Fact]
    public Task FND0210__without_a_using__the_type_is_written_in_full() => CodeFixTest.Apply(
        "FND0210",
        """
        [Foundation.Lifecycle.ManagedService]
        public sealed partial class Orders
        {
            [Foundation.Lifecycle.OnStart] private System.Threading.Tasks.Task OpenAsync() => System.Threading.Tasks.Task.Delay(1);
        }
        """,
        """
        [Foundation.Lifecycle.ManagedService]
        public sealed partial class Orders
        {
            [Foundation.Lifecycle.OnStart] private System.Threading.Tasks.Task OpenAsync(System.Threading.CancellationToken cancellationToken) => System.Threading.Tasks.Task.Delay(1, cancellationToken);
        }
        """);

    [Fact]
    public Task FND0214__all_numbers_without_a_unit__get_seconds() => CodeFixTest.ApplyAll(
        "FND0214",
        LifecycleSource.Types("[ManagedService(StartTimeout = \"10\")] public sealed partial class Orders { [ShutdownHook(Timeout = \"5\")] private void Close() { } }"),
        LifecycleSource.Types("[ManagedService(StartTimeout = \"10s\")] public sealed partial class Orders { [ShutdownHook(Timeout = \"5s\")] private void Close() { } }"));

    [Theory]
    [InlineData("FND0201", "[ManagedService] public static class Orders;")]
    [InlineData("FND0204", "[ManagedService] public sealed partial class Orders { [OnStart] private void Open(int size) => GC.KeepAlive(size); }")]
    [InlineData("FND0204", "[ManagedService] public sealed partial class Orders { [OnStart] private async Task<int> OpenAsync() { await Task.Yield(); return 1; } }")]
    [InlineData("FND0204", "[ManagedService] public sealed partial class Orders { [OnStart] private int Open() => 1; }")]
    [InlineData("FND0209", "[ManagedService] public sealed partial class Orders { [ShutdownHook] private void Close() => Thread.Sleep(1); }")]
    [InlineData("FND0214", "[ManagedService(StartTimeout = \"soon\")] public sealed partial class Orders;")]
    public Task Fix__when_the_remedy_is_not_mechanical__then_none_is_offered(string id, string types) => CodeFixTest.OffersNothing(id, LifecycleSource.Types(types));
}
