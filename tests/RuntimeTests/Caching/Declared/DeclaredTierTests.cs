using Foundation.Caching;
using Foundation.Testing.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>Declared caches whose values leave the memory: with keys and values as the build writes them.</summary>
public sealed class DeclaredTierTests : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly Shelf Shelf = new("north", 1.5);

    private readonly ProfileStore _store = new();
    private readonly MemoryDiskTier _disk = new();
    private readonly ServiceProvider _services;
    private readonly Articles _articles;

    public DeclaredTierTests()
    {
        ServiceCollection services = new();
        services.AddSingleton(_store).AddSingleton<Articles>().AddSingleton<IDiskTier>(_disk);
        services.AddFoundation();
        _services = services.BuildServiceProvider();
        _articles = _services.GetRequiredService<Articles>();
    }

    [Fact]
    public async Task Value__when_it_is_on_the_disk__then_it_is_read_from_there()
    {
        Article? written = await _articles.FindAsync(1, "lamp", Shelf, Day, Token);
        await _articles.Cache.Region.FlushAsync();
        Article? read = await _articles.FindAsync(1, "lamp", new Shelf("north", 1.5), Day, Token);

        Assert.NotSame(written, read);
        Assert.Equal((1, "lamp 11/24/2026 #1", Shelf), (read!.Number, read.Name, read.Shelf));
        Assert.Equal([1.5m, 20m], read.Prices);
        Assert.Single(_store.Calls);
    }

    [Fact]
    public async Task Value__when_it_is_a_list_of_texts__then_it_is_a_payload_too()
    {
        await _articles.NamesAsync(Token);
        await _articles.Cache.Region.FlushAsync();
        Assert.Equal(["names #1", "last"], await _articles.NamesAsync(Token));
    }

    [Fact]
    public async Task Keys__when_a_part_differs__then_they_differ()
    {
        await _articles.FindAsync(1, "lamp", Shelf, Day, Token);
        await _articles.FindAsync(2, "lamp", Shelf, Day, Token);
        await _articles.FindAsync(1, "", Shelf, Day, Token);
        await _articles.FindAsync(1, null, Shelf, Day, Token);
        await _articles.FindAsync(1, "lamp", null, Day, Token);
        await _articles.FindAsync(1, "lamp", new Shelf("north", 2), Day, Token);
        await _articles.FindAsync(1, "lamp", Shelf, null, Token);
        await _articles.FindAsync(1, "lamp", Shelf, default(DateOnly), Token);
        await _articles.Cache.Region.FlushAsync();

        Assert.Equal(8, _disk.Keys.Count);
        Assert.Equal([typeof(Articles).FullName!], _disk.Regions);

        // 1; 4 letters of 16 bits; a shelf: 5 letters, 1.5; a day: 739,943 after the first of January of year 1.
        Assert.Contains(
            ("Foundation.RuntimeTests.Caching.Declared.Articles.Find", "01000000" + "040000006C0061006D007000" + "01" + "050000006E006F00720074006800" + "000000000000F83F" + "01" + "674A0B00"),
            _disk.Keys);
    }

    [Fact]
    public async Task Value__when_it_is_invalidated__then_the_core_is_called()
    {
        await _articles.FindAsync(1, "lamp", Shelf, Day, Token);
        await _articles.Cache.Region.FlushAsync();
        _articles.Cache.Find.Invalidate(new Articles.FindKey(1, "lamp", Shelf, Day));
        Assert.Equal("lamp 11/24/2026 #2", (await _articles.FindAsync(1, "lamp", Shelf, Day, Token))!.Name);
    }

    [Fact]
    public async Task Value__when_it_stays_in_memory__then_it_is_not_written()
    {
        Assert.Same(_articles.Last(1), _articles.Last(1));
        await _articles.Cache.Region.FlushAsync();
        Assert.Empty(_disk.Keys);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _disk.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
