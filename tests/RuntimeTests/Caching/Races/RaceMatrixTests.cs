using System.Text;

namespace Foundation.RuntimeTests.Caching.Races;

/// <summary>Every race on every cache; the table of what came out is a part of the guide.</summary>
public sealed class RaceMatrixTests
{
    private const string Start = "<!-- races -->\n";
    private const string End = "<!-- end of races -->";

    private static readonly (string Name, Func<RacedCache> Create)[] Caches =
    [
        ("Foundation", static () => new RacedFoundation()),
        ("FusionCache 2.9.0", static () => new RacedFusionCache()),
        ("HybridCache 10.11.0", static () => new RacedHybridCache()),
        ("MemoryCache 10.0.15", static () => new RacedMemoryCache()),
        ("BitFaster 2.6.1", static () => new RacedBitFaster()),
    ];

    [Fact]
    public async Task Foundation__in_every_race__then_the_reader_gets_the_new_value()
    {
        foreach (CacheRace race in CacheRace.All)
        {
            using RacedFoundation cache = new();
            Assert.True(race.CanRun(cache));
            string read = await race.Run(cache);
            Assert.True(read == "new", $"{race.Name}: {read}");
        }
    }

    [Fact]
    public async Task Guide__when_every_cache_has_run_every_race__then_it_shows_what_came_out()
    {
        string path = Path.Combine(TestRepository.Root, "docs", "caching.md");
        string guide = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        int start = guide.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = guide.IndexOf(End, StringComparison.Ordinal);

        string table = await Table();

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllTextAsync(path, guide[..start] + table + guide[end..], TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(table, guide[start..end]);
        }
    }

    private static async Task<string> Table()
    {
        StringBuilder table = new();
        table.Append("| The value is … | ").AppendJoin(" | ", Caches.Select(static cache => cache.Name)).Append(" |\n");
        table.Append("|---|").Insert(table.Length, "---|", Caches.Length).Append('\n');
        foreach (CacheRace race in CacheRace.All)
        {
            table.Append("| ").Append(race.Name);
            foreach ((_, Func<RacedCache> create) in Caches)
            {
                using RacedCache cache = create();
                table.Append(" | ").Append(!race.CanRun(cache) ? "–" : await race.Run(cache) == "new" ? "right" : "**old value**");
            }

            table.Append(" |\n");
        }

        return table.ToString();
    }
}
