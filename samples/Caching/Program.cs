using Caching.Shop;
using Foundation.Caching;
using Microsoft.Extensions.DependencyInjection;

ServiceCollection services = new();
services.AddSingleton<Warehouse>();
services.AddSingleton<Offers>();

// The caches of every [Aspects] class of this project.
services.AddFoundation();

await using ServiceProvider provider = services.BuildServiceProvider();
Warehouse warehouse = provider.GetRequiredService<Warehouse>();
Offers offers = provider.GetRequiredService<Offers>();

await ShowAsync("at first");
await ShowAsync("again");

await offers.SetPriceAsync(1, 9.95m, CancellationToken.None);
await ShowAsync("after its price has changed");

await offers.SellAsync(2, CancellationToken.None);
await ShowAsync("after another article was sold");

// All wait for one load.
offers.Cache.GetPrice.Invalidate(1);
int before = warehouse.Reads;
await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => offers.GetOfferAsync(1, CancellationToken.None).AsTask()));
Console.WriteLine($"A thousand callers at once; reads: {warehouse.Reads - before}");

Console.WriteLine();
Tell("price", offers.Cache.GetPrice.Statistics);
Tell("pieces", offers.Cache.GetPieces.Statistics);
Tell("offer", offers.Cache.GetOffer.Statistics);
Console.WriteLine($"{offers.Cache.Region.Entries} values take {offers.Cache.Region.Bytes} bytes.");

async Task ShowAsync(string when)
{
    int before = warehouse.Reads;
    Offer offer = await offers.GetOfferAsync(1, CancellationToken.None);
    Console.WriteLine($"{offer}, {when}; reads: {warehouse.Reads - before}");
}

static void Tell(string name, CacheStatistics statistics) =>
    Console.WriteLine($"{name,-7} {statistics.Hits,4} hits  {statistics.Misses,4} misses, {statistics.Invalidated} of them invalidated  {statistics.Loads} loads");
