using System.Runtime.InteropServices;

namespace Foundation.Caching;

/// <summary>
/// Where the epochs of a node stand. It begins at a random place, so that a sum of epochs from before, whose epochs did not survive, equals none
/// of those that come.
/// </summary>
internal unsafe class EpochMemory
{
    // Never reused: epochs are read without a lock, also by those that come late.
    private readonly long[]? _array;

    protected EpochMemory(long* epochs) => Epochs = epochs;

    private EpochMemory(int count)
    {
        _array = GC.AllocateArray<long>(count, pinned: true);
        Epochs = (long*)Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
    }

    public long* Epochs { get; }

    /// <summary>Epochs that end with the process.</summary>
    public static EpochMemory InProcess(int count)
    {
        EpochMemory memory = new(count);
        memory.Epochs[0] = RandomStart();
        return memory;
    }

    // Many sums of some epochs stay below the greatest number, and no program comes from one start to another one.
    protected static long RandomStart() => Random.Shared.NextInt64(1L << 40, 1L << 56);
}
