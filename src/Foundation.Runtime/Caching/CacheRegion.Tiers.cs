using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

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

    /// <summary>Tells that a value of a node cannot leave the memory.</summary>
    internal void ReportUnwritable(Exception exception, string node) => LogUnwritable(Graph.Logger, exception, node, _name);

    internal async ValueTask CloseAsync()
    {
        await (Shared?.CloseAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
        await (Disk?.CloseAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
    }

    private void OpenTiers(CacheRegionOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Name, nameof(options.Name));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Disk.Bytes, nameof(options.Disk));
        if (options.Disk.Bytes > 0 && Graph.Disk is not null)
        {
            Disk = OpenDisk(Graph.Disk, options);
        }

        if (options.Distributed && Graph.Distributed is { } distributed)
        {
            Shared = new SharedRegion(Graph, options.Name, distributed);
        }

        Graph.Add(this);
    }

    /// <summary>How to open the epochs of a node whose values are on the disk, so that the next process finds both.</summary>
    internal Func<int, EpochMemory>? OpenEpochs(string node)
    {
        // Other processes that share the values begin epochs while this one does not run: what is on the disk is not for the next run.
        if (Shared is not null)
        {
            return null;
        }

        string file = Path.Combine(Disk!.Folder, string.Create(CultureInfo.InvariantCulture, $"{StableHash.Of(Encoding.UTF8.GetBytes(node)):x16}.epochs"));
        return count =>
        {
            try
            {
                return EpochFile.Open(file, count);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogUnusable(Graph.Logger, exception, _name);
                return EpochMemory.InProcess(count);
            }
        };
    }

    private DiskQueue? OpenDisk(IDiskTier tier, CacheRegionOptions options)
    {
        try
        {
            if (tier.Open(options.Name, options.Disk) is { } disk)
            {
                return new DiskQueue(options.Name, disk, Graph);
            }

            LogOccupied(Graph.Logger, options.Name);
        }
#pragma warning disable CA1031 // Whatever an engine throws: a cache does without.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnusable(Graph.Logger, exception, options.Name);
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process has the disk of the cache region '{Region}'; this one keeps its values in memory.")]
    private static partial void LogOccupied(ILogger logger, string region);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The disk of the cache region '{Region}' cannot be used; a process that starts later finds nothing.")]
    private static partial void LogUnusable(ILogger logger, Exception exception, string region);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A value of the cache node '{Node}' in the region '{Region}' cannot be written; it stays in memory.")]
    private static partial void LogUnwritable(ILogger logger, Exception exception, string node, string region);
}
