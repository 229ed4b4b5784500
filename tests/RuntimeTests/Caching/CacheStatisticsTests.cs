using System.Diagnostics.Metrics;
using Foundation.Caching;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Caching;

/// <summary>What nodes count, and what the meter shows of it.</summary>
public sealed class CacheStatisticsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Node__when_values_are_loaded_read_pushed_out_and_refused__then_each_is_counted()
    {
        using CacheGraph graph = new(_time);
        CacheRegion region = new(graph, new CacheRegionOptions { Memory = ByteSize.FromBytes(16_000), Policy = EvictionPolicy.Lru });
        CacheNode<int, string> node = Node(region, "orders", static (key, _) => key < 0 ? 4000 : 1000);
        CacheNode<int, string> other = Node(region, "customers", static (_, _) => 1000);

        for (int key = 0; key < 20; key++)
        {
            await Load(node, key, TimeSpan.FromSeconds(2));
            node.TryGet(key, out _);
        }

        await Load(node, -1, TimeSpan.FromSeconds(2));
        await Load(other, 1, TimeSpan.Zero);

        CacheStatistics statistics = node.Statistics;
        long each = other.Statistics.Bytes;
        Assert.Equal((20, 21, 21), (statistics.Hits, statistics.Misses, statistics.Loads));
        Assert.Equal(TimeSpan.FromSeconds(42), statistics.LoadTime);
        Assert.Equal(TimeSpan.FromSeconds(40), statistics.TimeSaved);
        Assert.Equal(1, statistics.Refused);
        Assert.Equal(20, statistics.Entries + statistics.Evictions);
        Assert.Equal(statistics.Entries * each, statistics.Bytes);
        Assert.Equal(region.Bytes, statistics.Bytes + each);
        Assert.Equal((1, 0), (other.Statistics.Entries, other.Statistics.Evictions));
        Assert.Equal(16_000 / each, region.Entries);
    }

    [Fact]
    public async Task Meter__when_somebody_listens__then_it_shows_what_each_node_has_counted()
    {
        using CacheGraph graph = new(_time);
        CacheRegion region = new(graph, new CacheRegionOptions { Name = nameof(CacheStatisticsTests) });
        CacheNode<int, string> node = Node(region, "orders", static (_, _) => 100);
        await Load(node, 1, TimeSpan.FromSeconds(2));
        node.TryGet(1, out _);
        node.TryGet(1, out _);
        node.Invalidate(1);
        await Load(node, 1, TimeSpan.FromSeconds(4));

        Dictionary<string, double> seen = Listen();

        Assert.Equal(
            [
                ("bytes orders", node.Statistics.Bytes), ("entries orders", 1), ("evictions orders", 0), ("false_invalidations orders", 0), ("hits orders", 2), ("load.time orders", 6),
                ("loads orders failed", 0), ("loads orders ok", 2), ("misses orders absent", 1), ("misses orders expired", 0), ("misses orders invalidated", 1), ("refused orders", 0),
                ("time_saved orders", 6),
            ],
            seen.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value)));
        graph.Dispose();
        Assert.Empty(Listen());
    }

    private static Dictionary<string, double> Listen()
    {
        Dictionary<string, double> seen = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Foundation.Caching")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        return seen;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags[0].Key == "region" && (string?)tags[0].Value == nameof(CacheStatisticsTests))
            {
                seen.Add($"{instrument.Name["foundation.caching.".Length..]} {string.Join(' ', tags[1..].ToArray().Select(static tag => tag.Value))}", value);
            }
        }
    }

    private ValueTask<string> Load(CacheNode<int, string> node, int key, TimeSpan time) => node.GetAsync(key, (Time: _time, Takes: time), static (key, load, _) =>
    {
        load.Time.Advance(load.Takes);
        return ValueTask.FromResult($"{key}");
    }, TestContext.Current.CancellationToken);

    private static CacheNode<int, string> Node(CacheRegion region, string name, Func<int, string, long> weight) =>
        new(region, new CacheNodeOptions<int, string> { Name = name, Weight = weight });
}
