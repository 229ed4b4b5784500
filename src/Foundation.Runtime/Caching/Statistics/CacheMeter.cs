using System.Diagnostics.Metrics;

namespace Foundation.Caching;

/// <summary>
/// The instruments of the meter <c>Foundation.Caching</c> for the nodes of one graph. They are read when somebody looks, so that a hit pays nothing.
/// </summary>
internal sealed class CacheMeter : IDisposable
{
    private readonly Meter _meter = new("Foundation.Caching");

    // Meters are known to the whole process: one of a graph that was not disposed must not keep its values.
    private readonly WeakReference<CacheGraph> _graph;

    public CacheMeter(CacheGraph graph)
    {
        _graph = new WeakReference<CacheGraph>(graph);
        Count("hits", "{hit}", "Reads that found a value.", static node => node.Hits);
        Count("misses", "{miss}", "Reads that found no value that they could use.", "cause",
            static node => [("absent", node.Absent), ("expired", node.Expired), ("invalidated", node.Invalidated)]);
        Count("false_invalidations", "{miss}", "Misses that another key of the same stripe has caused.", static node => node.FalseInvalidations);
        Count("loads", "{load}", "Loads by outcome.", "outcome", static node => [("ok", node.Loads), ("failed", node.FailedLoads)]);
        Count("load.time", "s", "What the loads that ended well have taken.", static node => node.LoadTime.TotalSeconds);
        Count("time_saved", "s", "What the loads would have taken that the hits have saved.", static node => node.TimeSaved.TotalSeconds);
        Count("evictions", "{value}", "Values that were pushed out because the memory was full.", static node => node.Evictions);
        Count("refused", "{value}", "Values that were too large to be kept.", static node => node.Refused);
        _meter.CreateObservableUpDownCounter(NameOf("entries"), () => Observe(static node => node.Entries), "{value}", "Values in memory.");
        _meter.CreateObservableUpDownCounter(NameOf("bytes"), () => Observe(static node => node.Bytes), "By", "What the values in memory take.");
    }

    public void Dispose() => _meter.Dispose();

    private static string NameOf(string name) => $"foundation.caching.{name}";

    private void Count<T>(string name, string unit, string description, Func<CacheStatistics, T> read)
        where T : struct => _meter.CreateObservableCounter(NameOf(name), () => Observe(read), unit, description);

    private void Count(string name, string unit, string description, string tag, Func<CacheStatistics, (string Value, long Count)[]> read) =>
        _meter.CreateObservableCounter(NameOf(name), () => Observe(tag, read), unit, description);

    private List<Measurement<T>> Observe<T>(Func<CacheStatistics, T> read)
        where T : struct => [.. Nodes().Select(node => new Measurement<T>(read(node.Read()), TagsOf(node)))];

    private List<Measurement<long>> Observe(string tag, Func<CacheStatistics, (string Value, long Count)[]> read) =>
        [.. Nodes().SelectMany(node => read(node.Read()).Select(part => new Measurement<long>(part.Count, [.. TagsOf(node), new(tag, part.Value)])))];

    private static KeyValuePair<string, object?>[] TagsOf(CacheCounters node) => [new("region", node.Region), new("node", node.Node)];

    private IEnumerable<CacheCounters> Nodes() => _graph.TryGetTarget(out CacheGraph? graph) ? graph.Counters : [];
}
