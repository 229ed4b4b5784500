using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>What an article is found by, beside its number.</summary>
public sealed record Shelf(string Hall, double Height);

/// <summary>An article; a payload because it is kept on the disk.</summary>
public sealed record Article(int Number, string Name, IReadOnlyList<decimal> Prices, Shelf? Shelf);

/// <summary>Keeps its values on the disk only.</summary>
[Aspects, CacheRegion(Disk = "1MB")]
public sealed partial class Articles(ProfileStore store)
{
    [Cached(Tiers = CacheTiers.Disk)]
    public partial ValueTask<Article?> FindAsync(int number, string? name, Shelf? shelf, DateOnly? day, CancellationToken ct);

    [Cached(Tiers = CacheTiers.Disk)]
    public partial ValueTask<IReadOnlyList<string>> NamesAsync(CancellationToken ct);

    [Cached(Tiers = CacheTiers.Memory)]
    public partial Article Last(int number);

    private ValueTask<Article?> FindCoreAsync(int number, string? name, Shelf? shelf, DateOnly? day, CancellationToken ct) =>
        new(name is null ? null : new Article(number, store.Read(FormattableString.Invariant($"{name} {day}")), [1.5m, 20m], shelf));

    private ValueTask<IReadOnlyList<string>> NamesCoreAsync(CancellationToken ct) => new([store.Read("names"), "last"]);

    private Article LastCore(int number) => new(number, store.Read("last"), [], null);
}
