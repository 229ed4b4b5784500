using Foundation.Lifecycle;

namespace Services.Shop;

/// <summary>What everything else needs. Its flush can be made to hang.</summary>
[ManagedService]
internal sealed partial class Database(Faults faults)
{
    [OnStart]
    private Task OpenAsync(CancellationToken token) =>
        faults.Has("database") ? throw new InvalidOperationException("the disk is full") : Task.Delay(50, token);

    // A hook that hangs ignores that it is cancelled, as code that waits for a lock does.
    [ShutdownHook(Priority = 100, Timeout = "500ms")]
    private Task FlushAsync() => faults.Has("flush") ? new TaskCompletionSource().Task : Task.CompletedTask;

    [ShutdownHook(Timeout = "1s")]
    private static void Close()
    {
    }
}
