using System.Collections.Concurrent;
using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>A disk in memory. Keys are compared as a disk does: by all of their bytes.</summary>
internal sealed class RememberingDisk : IDiskTier, IDiskRegion
{
    private readonly ConcurrentDictionary<string, DiskValue> _values = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("foundation-");

    /// <summary>The name under which the region was opened.</summary>
    public string? Region { get; private set; }

    public IEnumerable<string> Keys => _values.Keys;

    public string Folder => _directory.FullName;

    public IDiskRegion? Open(string region, ByteSize limit)
    {
        Region = region;
        return this;
    }

    public bool TryRead(in TierKey key, out DiskValue value) => _values.TryGetValue(TextOf(key), out value);

    public void Write(IReadOnlyList<KeyValuePair<TierKey, DiskValue>> values)
    {
        foreach ((TierKey key, DiskValue value) in values)
        {
            _values[TextOf(key)] = value with { Bytes = value.Bytes.ToArray() };
        }
    }

    public void Dispose()
    {
        if (_directory.Exists)
        {
            _directory.Delete(recursive: true);
        }
    }

    private static string TextOf(in TierKey key) => $"{key.Node} {Convert.ToHexString(key.Bytes.Span)}";
}
