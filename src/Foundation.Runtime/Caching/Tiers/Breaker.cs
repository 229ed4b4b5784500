namespace Foundation.Caching;

/// <summary>Keeps callers from an engine that fails: after some failures in a row it is left alone for a while, then one caller tries. Thread-safe.</summary>
internal sealed class Breaker(TimeProvider time)
{
    private const int Failures = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int _failures;
    private long _lastTry;

    /// <summary>Whether the caller may try.</summary>
    public bool TryEnter()
    {
        if (Volatile.Read(ref _failures) < Failures)
        {
            return true;
        }

        long last = Volatile.Read(ref _lastTry);
        return time.GetElapsedTime(last) >= Pause && Interlocked.CompareExchange(ref _lastTry, time.GetTimestamp(), last) == last;
    }

    public void Succeed() => Volatile.Write(ref _failures, 0);

    /// <summary>Notes a failure.</summary>
    /// <returns>Whether it is the one after which the engine is left alone.</returns>
    public bool Fail()
    {
        Volatile.Write(ref _lastTry, time.GetTimestamp());
        return Interlocked.Increment(ref _failures) == Failures;
    }
}
