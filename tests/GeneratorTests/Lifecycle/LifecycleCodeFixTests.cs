namespace Foundation.GeneratorTests.Lifecycle;

/// <summary>Each fix once, and all of its kind at once.</summary>
public sealed class LifecycleCodeFixTests
{
    private const string Store = "private readonly Store _store = new();\n";

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
}
