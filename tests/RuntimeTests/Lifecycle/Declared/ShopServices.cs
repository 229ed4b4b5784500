using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle.Declared;

// Other tests of this assembly register them too, without a journal.
[ManagedService]
internal sealed partial class OrderDatabase(Journal? journal = null)
{
    [OnStart]
    private void Open() => journal?.Note("db.open");

    [HealthCheck(Every = "1s", Timeout = "400ms", FailureThreshold = 2)]
    private Health Ping() => journal?.Database ?? Health.Healthy;

    [ShutdownHook(Priority = 50, Timeout = "2s")]
    private void Close() => journal?.Note("db.close");

    [ShutdownHook(Priority = 100)]
    private ValueTask FlushAsync(ShutdownContext context) => new(journal?.Note($"db.flush: {context.Reason}") ?? Task.CompletedTask);
}

[ManagedService(Critical = false)]
internal sealed partial class SearchIndex(Journal? journal = null)
{
    [OnStart]
    private ValueTask LoadAsync(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        journal?.Note("search.load");
        return journal?.SearchFails == true ? throw new IOException("no index") : ValueTask.CompletedTask;
    }
}

[ManagedService(DependsOn = [typeof(OrderDatabase)], SoftDependsOn = [typeof(SearchIndex)])]
internal sealed partial class OrderService(Journal? journal = null)
{
    [OnStart]
    private async Task OpenAsync(CancellationToken token)
    {
        await Task.CompletedTask.WaitAsync(token);
        journal?.Note("orders.open");
    }

    [OnDegraded]
    private void ServeStale(Health cause) => journal?.Note($"orders.stale: {cause}");

    [OnRecovered]
    private Task ServeFreshAsync() => journal?.Note("orders.fresh") ?? Task.CompletedTask;

    [ShutdownHook]
    private Task CloseAsync(ShutdownContext context, CancellationToken token) => journal?.Note($"orders.close: {context.Remaining > TimeSpan.Zero && !token.IsCancellationRequested}") ?? Task.CompletedTask;
}

[ManagedService(Name = "web", DependsOn = [typeof(OrderService)], StartTimeout = "5s")]
internal sealed partial class WebFrontend(Journal? journal = null)
{
    [OnStart]
    private Task ListenAsync() => journal?.Note("web.listen") ?? Task.CompletedTask;

    [ShutdownHook]
    private Task RefuseAsync(CancellationToken token) => journal?.Note($"web.refuse: {!token.IsCancellationRequested}") ?? Task.CompletedTask;
}

[ManagedService(SoftDependsOn = [typeof(OrderDatabase)], Restart = RestartPolicy.Always)]
internal sealed partial class Newsletter(Journal? journal = null)
{
    [OnStart]
    private void Open() => journal?.Note("news.open");

    [Run(Backoff = "1s", MaxFailures = 2)]
    private async ValueTask SendAsync(CancellationToken token)
    {
        journal?.Note("mail.send");

        // Ends on the thread that cancels, which is the one of the virtual clock.
        TaskCompletionSource cancelled = new();
        await using CancellationTokenRegistration registration = token.UnsafeRegister(static state => ((TaskCompletionSource)state!).SetResult(), cancelled);
        await cancelled.Task;
        token.ThrowIfCancellationRequested();
    }
}
