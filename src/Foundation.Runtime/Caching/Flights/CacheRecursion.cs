namespace Foundation.Caching;

/// <summary>Finds a load that waits for itself: it would wait for ever.</summary>
internal static class CacheRecursion
{
    private static readonly AsyncLocal<Frame?> Current = new();

    /// <summary>Notes that what is called from here on loads for a flight.</summary>
    public static void Enter(object flight) => Current.Value = new Frame(flight, Current.Value);

    /// <exception cref="InvalidOperationException">The caller loads for this flight.</exception>
    public static void ThrowIfInside<TKey>(object flight, string node, TKey key)
    {
        for (Frame? frame = Current.Value; frame is not null; frame = frame.Outer)
        {
            if (frame.Flight == flight)
            {
                throw new InvalidOperationException($"Loading '{key}' of the cache node '{node}' asks for the same value: it would wait for itself.");
            }
        }
    }

    private sealed record Frame(object Flight, Frame? Outer);
}
