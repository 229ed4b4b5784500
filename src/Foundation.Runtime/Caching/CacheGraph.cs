using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Caching;

/// <summary>
/// Caches that know what depends on what: after an invalidation returns, no reader gets an older value, whatever was being loaded. One graph
/// for a program; regions and nodes are made on it. Thread-safe.
/// </summary>
public sealed class CacheGraph : IDisposable, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IGraphNode> _names = new(StringComparer.Ordinal);
    private readonly CacheMeter _meter;
    private IGraphNode[] _nodes = [];
    private CacheRegion[] _regions = [];

    /// <summary>A graph without nodes.</summary>
    /// <param name="time">The clock by which values expire; the system's where null.</param>
    /// <param name="disk">Where regions with <see cref="CacheRegionOptions.Disk"/> keep values; without it they do without.</param>
    /// <param name="distributed">Where regions with <see cref="CacheRegionOptions.Distributed"/> share values; without it they do without.</param>
    /// <param name="logger">Is told what fails in the background.</param>
    public CacheGraph(TimeProvider? time = null, IDiskTier? disk = null, IDistributedTier? distributed = null, ILogger<CacheGraph>? logger = null)
    {
        Clock = new CoarseClock(time ?? TimeProvider.System);
        Disk = disk;
        Distributed = distributed;
        Logger = logger ?? NullLogger<CacheGraph>.Instance;
        _meter = new CacheMeter(this);
    }

    internal CoarseClock Clock { get; }

    internal IDiskTier? Disk { get; }

    internal IDistributedTier? Distributed { get; }

    internal ILogger Logger { get; }

    /// <summary>What counts for its nodes.</summary>
    internal IEnumerable<CacheCounters> Counters => Volatile.Read(ref _regions).SelectMany(static region => region.Counters);

    /// <summary>Random numbers from 0 to 1.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Invalidates every value of every node. Takes the same time however many values there are.</summary>
    public void InvalidateAll()
    {
        foreach (IGraphNode node in Volatile.Read(ref _nodes))
        {
            node.InvalidateAll();
        }
    }

    /// <summary>Invalidates every value of the nodes that have a tag. Takes the same time however many values there are.</summary>
    /// <param name="tag">The tag, as it is written in <see cref="CacheNodeOptions{TKey, TValue}.Tags"/>.</param>
    public void InvalidateTag(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        foreach (IGraphNode node in Volatile.Read(ref _nodes))
        {
            if (node.Tags.Contains(tag, StringComparer.Ordinal))
            {
                node.InvalidateAll();
            }
        }
    }

    /// <summary>Stops the clock, and writes what waits to be written to the disk; the caches must not be used any more.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        _meter.Dispose();
        Clock.Dispose();
        foreach (CacheRegion region in Interlocked.Exchange(ref _regions, []))
        {
            await region.CloseAsync().ConfigureAwait(false);
        }
    }

    internal void Add(CacheRegion region)
    {
        lock (_gate)
        {
            _regions = [.. _regions, region];
        }
    }

    /// <summary>Takes a node in.</summary>
    /// <exception cref="ArgumentException">Another one has the name, and one of them leaves the process, where it is known by its name only.</exception>
    internal void Add(IGraphNode node)
    {
        lock (_gate)
        {
            if (!_names.TryAdd(node.Name, node) && (node.IsKnownByName || _names[node.Name].IsKnownByName))
            {
                throw TwoOf(node.Name);
            }

            _nodes = [.. _nodes, node];
        }
    }

    /// <summary>Makes sure that no other node has the name of one.</summary>
    /// <exception cref="ArgumentException">Another one has.</exception>
    internal void Claim(IGraphNode node)
    {
        lock (_gate)
        {
            if (Array.Exists(_nodes, other => other != node && other.Name == node.Name))
            {
                throw TwoOf(node.Name);
            }
        }
    }

    /// <summary>The node of a name, or null.</summary>
    internal IGraphNode? Find(string name)
    {
        lock (_gate)
        {
            return _names.GetValueOrDefault(name);
        }
    }

    private static ArgumentException TwoOf(string name) =>
        new($"There are two cache nodes '{name}': one whose values or epochs other processes share needs a name of its own.");
}
