using System.Collections.Concurrent;

namespace Caching.Shop;

/// <summary>Where the articles are. It is slow, and counts how often it is read. Thread-safe.</summary>
public sealed class Warehouse
{
    private readonly ConcurrentDictionary<int, decimal> _prices = new([new(1, 12.50m), new(2, 80m)]);
    private readonly ConcurrentDictionary<int, int> _pieces = new([new(1, 3), new(2, 0)]);
    private int _reads;

    /// <summary>How often it was read.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public ValueTask<decimal> PriceOfAsync(int article, CancellationToken token) => ReadAsync(_prices, article, token);

    public ValueTask<int> PiecesOfAsync(int article, CancellationToken token) => ReadAsync(_pieces, article, token);

    public void SetPrice(int article, decimal price) => _prices[article] = price;

    public void SetPieces(int article, int pieces) => _pieces[article] = pieces;

    private async ValueTask<T> ReadAsync<T>(ConcurrentDictionary<int, T> values, int article, CancellationToken token)
    {
        Interlocked.Increment(ref _reads);
        await Task.Delay(TimeSpan.FromMilliseconds(20), token);
        return values[article];
    }
}
