using Foundation;
using Foundation.Caching;

namespace Caching.Shop;

/// <summary>
/// What the shop asks of the warehouse. Each method is written twice: what is called, and its core, which is called when nothing is cached.
/// </summary>
[Aspects, CacheRegion(Memory = "16MiB")]
public sealed partial class Offers(Warehouse warehouse)
{
    [Cached(Ttl = "1h")]
    public partial ValueTask<decimal> GetPriceAsync(int article, CancellationToken ct);

    [Cached(Ttl = "10m", Stale = "30s")]
    public partial ValueTask<int> GetPiecesAsync(int article, CancellationToken ct);

    /// <summary>
    /// Of what is read here nothing may be left out: without the second dependency, which a private method reads, FND0705 is an error,
    /// and its fix adds the line.
    /// </summary>
    [Cached(Ttl = "10m")]
    [CacheDependsOn(nameof(GetPriceAsync))]
    [CacheDependsOn(nameof(GetPiecesAsync))]
    public partial ValueTask<Offer> GetOfferAsync(int article, CancellationToken ct);

    [Invalidates(nameof(GetPriceAsync))]
    public partial ValueTask SetPriceAsync(int article, decimal price, CancellationToken ct);

    [Invalidates(nameof(GetPiecesAsync))]
    public partial ValueTask SellAsync(int article, CancellationToken ct);

    private ValueTask<decimal> GetPriceCoreAsync(int article, CancellationToken ct) => warehouse.PriceOfAsync(article, ct);

    private ValueTask<int> GetPiecesCoreAsync(int article, CancellationToken ct) => warehouse.PiecesOfAsync(article, ct);

    private async ValueTask<Offer> GetOfferCoreAsync(int article, CancellationToken ct) =>
        new(article, await GetPriceAsync(article, ct), await AvailabilityAsync(article, ct));

    private ValueTask SetPriceCoreAsync(int article, decimal price, CancellationToken ct)
    {
        warehouse.SetPrice(article, price);
        return ValueTask.CompletedTask;
    }

    private async ValueTask SellCoreAsync(int article, CancellationToken ct) =>
        warehouse.SetPieces(article, await warehouse.PiecesOfAsync(article, ct) - 1);

    private async ValueTask<string> AvailabilityAsync(int article, CancellationToken ct) =>
        await GetPiecesAsync(article, ct) is > 0 and int pieces ? $"{pieces} left" : "sold out";
}
