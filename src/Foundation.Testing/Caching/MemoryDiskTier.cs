using System.Collections.Concurrent;
using Foundation.Caching;

namespace Foundation.Testing.Caching;

/// <summary>A disk in memory: it keeps what is written as long as the object lives, and fails when the test says so. Thread-safe.</summary>
public sealed class MemoryDiskTier : IDiskTier, IDisposable
{
    private readonly ConcurrentDictionary<string, Region> _regions = new(StringComparer.Ordinal);

    /// <summary>The folder in which regions keep their files; deleted with this.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("foundation").FullName;

    /// <summary>Whether reads and writes fail.</summary>
    public bool Fails { get; set; }

    /// <summary>The regions that were opened.</summary>
    public IReadOnlyCollection<string> Regions => [.. _regions.Keys];

    /// <summary>The keys of all values that are kept: the name of the node, and the bytes in hexadecimal.</summary>
    public IReadOnlyCollection<(string Node, string Key)> Keys => [.. _regions.Values.SelectMany(static region => region.Keys)];

    /// <summary>How many values were read or not found.</summary>
    public int Reads => _regions.Values.Sum(static region => region.Reads);

    /// <summary>How many values were written.</summary>
    public int Writes => _regions.Values.Sum(static region => region.Writes);

    /// <inheritdoc/>
    public IDiskRegion Open(string region, ByteSize limit) => _regions.GetOrAdd(region, static (name, disk) => new Region(disk, Directory.CreateDirectory(Path.Combine(disk.Folder, name)).FullName), this);

    /// <summary>Changes each value that is kept.</summary>
    /// <param name="change">Is given the value, and returns what is to be found instead.</param>
    public void Damage(Func<DiskValue, DiskValue> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (Region region in _regions.Values)
        {
            region.Damage(change);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class Region(MemoryDiskTier disk, string folder) : IDiskRegion
    {
        private readonly ConcurrentDictionary<KeptKey, DiskValue> _values = new();
        private int _reads;
        private int _writes;

        public string Folder => folder;

        public IEnumerable<(string Node, string Key)> Keys => _values.Keys.Select(static key => (key.Node, key.Key));

        public int Reads => _reads;

        public int Writes => _writes;

        public bool TryRead(in TierKey key, out DiskValue value)
        {
            ThrowIfFailing();
            Interlocked.Increment(ref _reads);
            return _values.TryGetValue(KeptKey.Of(key), out value);
        }

        public void Write(IReadOnlyList<KeyValuePair<TierKey, DiskValue>> values)
        {
            ThrowIfFailing();
            foreach ((TierKey key, DiskValue value) in values)
            {
                Interlocked.Increment(ref _writes);
                _values[KeptKey.Of(key)] = value;
            }
        }

        public void Damage(Func<DiskValue, DiskValue> change)
        {
            foreach (KeptKey key in _values.Keys)
            {
                _values[key] = change(_values[key]);
            }
        }

        // What it holds is for the next that opens it.
        public void Dispose()
        {
        }

        private void ThrowIfFailing()
        {
            if (disk.Fails)
            {
                throw new IOException("The test lets the disk fail.");
            }
        }
    }
}
