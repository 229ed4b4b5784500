namespace Foundation.Lifecycle;

/// <summary>Counts failures, each of which counts half after every half-life.</summary>
internal sealed class FailureCount(TimeSpan halfLife, TimeProvider time)
{
    private double _count;
    private long _at;

    /// <summary>What the failures so far amount to by now.</summary>
    public double Current => _count == 0 ? 0 : _count * Math.Pow(0.5, time.GetElapsedTime(_at) / halfLife);

    public void Add()
    {
        _count = Current + 1;
        _at = time.GetTimestamp();
    }
}
