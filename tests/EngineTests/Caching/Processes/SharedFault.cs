namespace Foundation.EngineTests.Caching.Processes;

/// <summary>What happens while one process invalidates and another one reads.</summary>
internal enum SharedFault
{
    None,
    WriterIsKilled,
    ReaderIsKilled,
    ReaderIsPaused,
    ServerIsPaused,
    ServerRestarts,
    ServerIsDown,
    ServerRestoresSnapshot,
    SubscriptionsAreLost,
    MessageIsLost,
}
