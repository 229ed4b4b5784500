using System.IO.MemoryMappedFiles;
using Foundation.Caching;
using Foundation.Sqlite.Caching;

namespace Foundation.CacheProcess.Disk;

/// <summary>
/// Looks at what an earlier process has left, says how much of it there is and how much is wrong, and then reads and changes until it is killed;
/// it writes a line for each thousand steps.
/// </summary>
internal static class DiskProgram
{
    private const int Threads = 2;

    public static async Task RunAsync(string folder, string truthFile, int seed)
    {
        using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(truthFile, FileMode.Open);
        using MemoryMappedViewAccessor truth = file.CreateViewAccessor();
        await using CacheGraph graph = new(disk: new SqliteDiskTier(folder));
        DiskCache cache = new(graph, truth);

        int wrong = 0;
        int kept = 0;
        for (int key = 0; key < DiskCache.Keys; key++)
        {
            int loads = cache.Loads;
            wrong += await cache.IsRightAsync(key) ? 0 : 1;
            kept += cache.Loads == loads ? 1 : 0;
        }

        Console.WriteLine($"{kept} {wrong}");
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => StormAsync(cache, thread, new Random((seed * Threads) + thread)))));
    }

    private static async Task StormAsync(DiskCache cache, int thread, Random random)
    {
        for (int step = 0; true; step++)
        {
            int key = random.Next(DiskCache.Keys);

            // Each thread changes the keys that are its own.
            if (random.Next(8) == 0 && key % Threads == thread)
            {
                cache.Change(key);
            }
            else if (!await cache.IsRightAsync(key))
            {
                Console.WriteLine($"wrong {key}");
            }

            if (step % 1000 == 0)
            {
                Console.WriteLine(step);
            }
        }
    }
}
