using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>Something that a scope owns.</summary>
public sealed class Session : IDisposable
{
    private bool _isInUse;

    public bool IsDisposed { get; private set; }

    public bool WasDisposedEarly { get; private set; }

    public async ValueTask UseAsync()
    {
        _isInUse = true;
        await Task.Yield();
        _isInUse = false;
    }

    public void Dispose()
    {
        WasDisposedEarly = _isInUse;
        IsDisposed = true;
    }
}

public interface ISessions
{
    ValueTask<Session> GetAsync(int id, CancellationToken ct);

    Session Find(int id);
}

/// <summary>Lives no longer than a request.</summary>
[Aspects]
public sealed partial class Sessions(Session session) : ISessions
{
    [Cached(Weight = nameof(WeightOf))]
    public partial ValueTask<Session> GetAsync(int id, CancellationToken ct);

    [Cached(Weight = nameof(WeightOf)), CacheDependsOn(nameof(GetAsync))]
    public partial Session Find(int id);

    private static long WeightOf(Session session) => 100;

    private async ValueTask<Session> GetCoreAsync(int id, CancellationToken ct)
    {
        await session.UseAsync();
        return session;
    }

    private Session FindCore(int id) => Cache.Get.TryGet(id, out Session? known) ? known : session;
}
