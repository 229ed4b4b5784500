using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Foundation.Caching;

/// <summary>
/// Epochs in a file that is mapped into memory: to begin a new one costs what it costs in memory, and it survives the end of the process, however
/// that comes. It does not survive the end of the machine, so the file holds what tells one run of the machine from another.
/// </summary>
internal sealed unsafe class EpochFile : EpochMemory
{
    private const string BootFile = "/proc/sys/kernel/random/boot_id";

    // The form of the file, the run of the machine, and the number of epochs.
    private const int HeaderWords = 3;
    private const long Form = 0x0001_6863_6F70_4546;

    // Closed by nobody: a reader may come late. What nobody holds is closed by its finalizer.
    private readonly MemoryMappedViewAccessor _view;

    private EpochFile(MemoryMappedViewAccessor view, long* start)
        : base(start + HeaderWords) => _view = view;

    /// <summary>Opens the epochs of a file; where they are not from this run of the machine, they begin at a new place.</summary>
    /// <param name="path">The file. It need not exist.</param>
    /// <param name="count">How many epochs.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static EpochFile Open(string path, int count)
    {
        long bytes = (count + HeaderWords) * (long)sizeof(long);
        long boot = BootId();
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.SetLength(bytes);
        using var map = MemoryMappedFile.CreateFromFile(file, mapName: null, bytes, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        MemoryMappedViewAccessor view = map.CreateViewAccessor(0, bytes);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        long* words = (long*)start;
        EpochFile epochs = new(view, words);
        if (words[0] != Form || words[1] != boot || words[2] != count)
        {
            epochs.Begin(words, boot, count);
        }

        return epochs;
    }

    // What tells that the rest can be relied upon is written last.
    private void Begin(long* words, long boot, int count)
    {
        Volatile.Write(ref words[0], 0);
        new Span<long>(Epochs, count).Clear();
        Volatile.Write(ref Epochs[0], RandomStart());
        words[1] = boot;
        words[2] = count;
        Volatile.Write(ref words[0], Form);
    }

    // Where the machine does not tell, no two processes are of one run: nothing survives.
    private static long BootId() => File.Exists(BootFile)
        ? (long)StableHash.Of(Encoding.UTF8.GetBytes(File.ReadAllText(BootFile).Trim()))
        : Random.Shared.NextInt64();
}
