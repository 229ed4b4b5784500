namespace Foundation.Caching;

// The tiers behind the memory.
public sealed partial class CacheRegion
{
    /// <summary>Its values on the disk; null where it keeps none there.</summary>
    internal DiskQueue? Disk { get; private set; }

    /// <summary>What it shares with other processes; null where it does not.</summary>
    internal SharedRegion? Shared { get; private set; }

    /// <summary>Waits until what is on the way to the disk and to other processes has arrived, or has failed.</summary>
    /// <returns>The wait.</returns>
    public async Task FlushAsync()
    {
        await (Shared?.FlushAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        await (Disk?.FlushAsync() ?? Task.CompletedTask).ConfigureAwait(false);
    }

    internal async ValueTask CloseAsync()
    {
        await (Shared?.CloseAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
        await (Disk?.CloseAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
    }

    private void OpenTiers(CacheRegionOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Name, nameof(options.Name));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Disk.Bytes, nameof(options.Disk));
        if (options.Disk.Bytes > 0 && Graph.Disk?.Open(options.Name, options.Disk) is { } disk)
        {
            Disk = new DiskQueue(options.Name, disk, Graph.Logger);
        }

        if (options.Distributed && Graph.Distributed is { } distributed)
        {
            Shared = new SharedRegion(Graph, options.Name, distributed);
        }

        Graph.Add(this);
    }
}
