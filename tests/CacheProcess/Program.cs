using System.Globalization;
using System.IO.MemoryMappedFiles;
using Foundation.CacheProcess;
using Foundation.Caching;
using Foundation.Redis;

// CacheProcess CONNECTION FILE: one of the processes that share a cache. Each line that it reads is a command, each line that it writes an answer.
await using RedisTier redis = new(args[0], new RedisOptions(), time: null, logger: null);
WatchedTier tier = new(redis);
using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(args[1], FileMode.Open);
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
        "hears" => await Hears(),
        _ => $"There is no command '{line}'.",
    });
}

static int KeyOf(string[] words) => int.Parse(words[1], CultureInfo.InvariantCulture);

async Task<string> Hears()
{
    await tier.Hears;
    return "hears";
}
