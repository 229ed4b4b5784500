using System.Collections.Concurrent;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload.Disk;

/// <summary>Follows a number that only grows, and notes every change that does not go on from the one before.</summary>
internal sealed class Chain<T>(Func<T, int> number, ConcurrentQueue<string> faults) : IConfigSubscriber<T>
    where T : class
{
    private int _last;
    private int _prepared = -1;

    /// <summary>How many changes were told.</summary>
    public int Count { get; private set; }

    public void Follow(T old, T now)
    {
        if (number(old) != _last || number(now) <= _last)
        {
            faults.Enqueue($"told of {number(old)} to {number(now)} after {_last}");
        }

        _last = number(now);
        Count++;
    }

    public ConfigVote Prepare(T old, T now)
    {
        _prepared = number(now);
        return ConfigVote.Accept;
    }

    public void Commit(T old, T now)
    {
        if (number(now) != _prepared)
        {
            faults.Enqueue($"committed {number(now)} where {_prepared} was prepared");
        }

        Follow(old, now);
    }

    public void Rollback(T old, T now) => faults.Enqueue($"rolled back {number(now)}");
}
