namespace Foundation.Lifecycle;

/// <summary>The clock of calls, and what runs them: never on the thread that asks.</summary>
internal sealed record CallClock(TimeProvider Time, Action<Action> Execute)
{
    public static CallClock Of(TimeProvider time) =>
        new(time, static action => ThreadPool.UnsafeQueueUserWorkItem(static run => run(), action, preferLocal: false));
}
