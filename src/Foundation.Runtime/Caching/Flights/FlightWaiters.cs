namespace Foundation.Caching;

/// <summary>
/// Those that wait for a flight and may leave it, linked through themselves. Who takes one out ends its wait, and nobody else. Thread-safe.
/// </summary>
internal sealed class FlightWaiters<TValue>
{
    private readonly Lock _gate = new();
    private FlightWaiter<TValue>? _first;
    private bool _isClosed;

    /// <summary>Takes one in, unless it has left before, which is just as well.</summary>
    /// <returns>Whether its wait will be ended; not where the flight has landed.</returns>
    public bool TryAdd(FlightWaiter<TValue> waiter)
    {
        lock (_gate)
        {
            if (_isClosed || waiter.HasLeft)
            {
                return waiter.HasLeft;
            }

            waiter.IsIn = true;
            waiter.Next = _first;
            if (_first is not null)
            {
                _first.Previous = waiter;
            }

            _first = waiter;
            return true;
        }
    }

    /// <summary>Lets one leave, also one that comes only later.</summary>
    /// <returns>Whether it leaves; not where the flight has landed.</returns>
    public bool TryRemove(FlightWaiter<TValue> waiter)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            waiter.HasLeft = true;
            if (waiter.IsIn)
            {
                Unlink(waiter);
            }

            return true;
        }
    }

    /// <summary>Takes all out; nobody comes or leaves any more.</summary>
    /// <returns>The first.</returns>
    public FlightWaiter<TValue>? Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            FlightWaiter<TValue>? first = _first;
            _first = null;
            return first;
        }
    }

    private void Unlink(FlightWaiter<TValue> waiter)
    {
        if (waiter.Previous is null)
        {
            _first = waiter.Next;
        }
        else
        {
            waiter.Previous.Next = waiter.Next;
        }

        if (waiter.Next is not null)
        {
            waiter.Next.Previous = waiter.Previous;
        }
    }
}
