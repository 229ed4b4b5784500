using System.IO.MemoryMappedFiles;

namespace Foundation.EngineTests.Caching.Processes;

/// <summary>The numbers that the processes cache, each with the least that may still be read.</summary>
internal sealed class Truth : IDisposable
{
    private readonly long[] _acknowledged;
    private readonly MemoryMappedFile _mapping;
    private readonly MemoryMappedViewAccessor _view;

    public Truth(int keys)
    {
        _acknowledged = new long[keys];
        File = Path.GetTempFileName();
        _mapping = MemoryMappedFile.CreateFromFile(File, FileMode.Open, mapName: null, keys * sizeof(long));
        _view = _mapping.CreateViewAccessor();
    }

    public string File { get; }

    /// <summary>Changes a number.</summary>
    /// <returns>What it is now.</returns>
    public long Change(int key)
    {
        long number = _view.ReadInt64(key * sizeof(long)) + 1;
        _view.Write(key * sizeof(long), number);
        return number;
    }

    /// <summary>From now on no older number may be read once everything has been heard.</summary>
    public void Acknowledge(int key) => _acknowledged[key] = _view.ReadInt64(key * sizeof(long));

    public long AcknowledgedOf(int key) => _acknowledged[key];

    public void Dispose()
    {
        _view.Dispose();
        _mapping.Dispose();
        System.IO.File.Delete(File);
    }
}
