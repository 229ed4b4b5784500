using System.Globalization;
using System.IO.MemoryMappedFiles;
using Foundation.Caching;
using Foundation.Redis;

namespace Foundation.CacheProcess.Shared;

/// <summary>One of the processes that share a cache. Each line that it reads is a command, each line that it writes an answer.</summary>
internal static class SharedProgram
{
    public static async Task RunAsync(string connection, string truthFile)
    {
        await using RedisTier redis = new(connection, new RedisOptions(), time: null, logger: null);
        WatchedTier tier = new(redis);
        using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(truthFile, FileMode.Open);
        using MemoryMappedViewAccessor truth = file.CreateViewAccessor();
        await using CacheGraph graph = new(distributed: tier);
        NumberCache cache = new(graph, truth);

        while (Console.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            Console.WriteLine(words[0] switch
            {
                "read" => (await cache.ReadAsync(KeyOf(words))).ToString(CultureInfo.InvariantCulture),
                "invalidate" => (await cache.InvalidateAsync(KeyOf(words))).ToString(),
                "hears" => await HearsAsync(tier),
                _ => $"There is no command '{line}'.",
            });
        }
    }

    private static int KeyOf(string[] words) => int.Parse(words[1], CultureInfo.InvariantCulture);

    private static async Task<string> HearsAsync(WatchedTier tier)
    {
        await tier.Hears;
        return "hears";
    }
}
