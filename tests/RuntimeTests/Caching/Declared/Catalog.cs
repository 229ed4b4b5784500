using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>What the warm-ups of a catalog ask for, and what they load.</summary>
public sealed class CatalogStore
{
    private readonly Channel<string> _loads = Channel.CreateUnbounded<string>();

    /// <summary>The articles that are popular.</summary>
    public IReadOnlyList<int> Popular { get; set; } = [1, 2];

    /// <summary>The article that cannot be loaded.</summary>
    public int Broken { get; set; }

    /// <summary>Whether loads last until they are cancelled.</summary>
    public bool Hangs { get; set; }

    /// <summary>What is thrown when it is asked what is popular.</summary>
    public Exception? Failure { get; set; }

    public async ValueTask<string> LoadAsync(int article, CancellationToken token)
    {
        if (article == Broken)
        {
            await _loads.Writer.WriteAsync($"no {article}", token);
            throw new InvalidOperationException($"article {article} is broken");
        }

        await _loads.Writer.WriteAsync($"{article}", token);
        using CancellationTokenRegistration cancelled = token.Register(() => _loads.Writer.TryWrite($"cancelled {article}"));
        await Task.Delay(Hangs ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, token);
        return $"article {article}";
    }

    /// <summary>The next loads, in ordinal order.</summary>
    public async Task<string[]> NextAsync(int count, CancellationToken token)
    {
        List<string> loads = [];
        while (loads.Count < count)
        {
            loads.Add(await _loads.Reader.ReadAsync(token));
        }

        return [.. loads.Order(StringComparer.Ordinal)];
    }

    public bool HasMore => _loads.Reader.Count > 0;
}

public interface ICatalog
{
    ValueTask<string> GetAsync(int article, CancellationToken ct);
}

/// <summary>Is warmed when the program starts, and every five minutes.</summary>
[Aspects]
public sealed partial class Catalog(CatalogStore store) : ICatalog
{
    [Cached(Ttl = "1h")]
    public partial ValueTask<string> GetAsync(int article, CancellationToken ct);

    [Cached(Ttl = "1h")]
    public partial string Format(int article, string language);

    [Warm(nameof(GetAsync), Every = "5m")]
    private async IAsyncEnumerable<int> PopularAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (int article in store.Popular)
        {
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
            yield return article;
        }

        if (store.Failure is { } failure)
        {
            throw failure;
        }
    }

    [Warm(nameof(Format))]
    private static IEnumerable<(int, string)> Usual() => [(1, "en"), (1, "de")];

    private ValueTask<string> GetCoreAsync(int article, CancellationToken ct) => store.LoadAsync(article, ct);

    private string FormatCore(int article, string language) => $"{article} {language} {store.Broken}";
}
