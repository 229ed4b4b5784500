namespace Foundation.Caching;

/// <summary>
/// Calls an engine without which a cache goes on: what it throws is reported, and after some failures in a row it is left alone for a while; then
/// one caller tries. Thread-safe.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="report">Is told the exception after which the engine is left alone.</param>
internal sealed class Breaker(TimeProvider time, Action<Exception> report)
{
    private const int Failures = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int _failures;
    private long _lastTry;

    /// <summary>Calls the engine, unless it is left alone.</summary>
    /// <returns>Whether it has done it.</returns>
    public bool Try(Action call)
    {
        if (!TryEnter())
        {
            return false;
        }

        try
        {
            call();
            Succeed();
            return true;
        }
#pragma warning disable CA1031 // Whatever an engine throws: the cache goes on without it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
            return false;
        }
    }

    /// <inheritdoc cref="Try"/>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
    public async ValueTask<bool> TryAsync(Func<ValueTask> call, CancellationToken cancellationToken)
    {
        if (!TryEnter())
        {
            return false;
        }

        try
        {
            await call().ConfigureAwait(false);
            Succeed();
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever an engine throws: the cache goes on without it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
            return false;
        }
    }

    /// <summary>The engine answers again.</summary>
    public void Succeed() => Volatile.Write(ref _failures, 0);

    private bool TryEnter()
    {
        if (Volatile.Read(ref _failures) < Failures)
        {
            return true;
        }

        long last = Volatile.Read(ref _lastTry);
        return time.GetElapsedTime(last) >= Pause && Interlocked.CompareExchange(ref _lastTry, time.GetTimestamp(), last) == last;
    }

    private void Fail(Exception exception)
    {
        Volatile.Write(ref _lastTry, time.GetTimestamp());
        if (Interlocked.Increment(ref _failures) == Failures)
        {
            report(exception);
        }
    }
}
