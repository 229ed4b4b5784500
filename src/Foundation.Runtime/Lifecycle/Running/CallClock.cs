namespace Foundation.Lifecycle;

/// <summary>The clock of calls, and what runs them: never on the thread that asks.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Execute">Runs somebody's code.</param>
/// <param name="NextRandom">Random numbers from 0 up to 1, which keep programs that started together apart. Thread-safe.</param>
internal sealed record CallClock(TimeProvider Time, Action<Action> Execute, Func<double> NextRandom)
{
    public static CallClock Of(TimeProvider time) => new(time, new CallThreads().Execute, Random.Shared.NextDouble);
}
