using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload.Laws;

/// <summary>The code under test, driven by steps, and everything that it lets a program see.</summary>
internal sealed class RealReload : IDisposable
{
    private static readonly string[] Paths = ["appsettings.json", "second.json"];

    private readonly ReloadTest _test;
    private readonly IConfigSnapshots _snapshots;
    private Refuse _refuse = new(false, false);

    public RealReload(FileText first, FileText second)
    {
        _test = new ReloadTest(first.Json, (Paths[1], second.Json));
        _snapshots = _test.Get<IConfigSnapshots>();
        _test.Pools.Subscribe(PoolConfig.Fields.Size, new Follower<PoolConfig>(this, "size", static pool => pool.Size, () => _refuse.Pool));
        _test.Pools.OnChange(PoolConfig.Fields.Label, (old, now) => Call($"label {old.Label} to {now.Label}"));
        _test.Pools.OnChange(PoolConfig.Fields.Size, (old, now) => Call($"size {old.Size} to {now.Size}"));
        _test.Pools.OnChange(PoolConfig.Fields.Enabled | PoolConfig.Fields.Buffer, (_, _) => Call("a field that never changes"));
        _test.LimitsStore.Subscribe(new Follower<LimitsConfig>(this, "limits", static limits => limits.Size, () => _refuse.Limits));
        _test.LimitsStore.OnChange(LimitsConfig.Fields.Size, (old, now) => Call($"limits {old.Size} to {now.Size}"));
    }

    public List<string> Calls { get; } = [];

    /// <summary>What readers saw, at any time.</summary>
    public List<ReloadState> Seen { get; } = [];

    /// <summary>What the step returned.</summary>
    public string Do(ReloadStep step)
    {
        ConfigResult? result = null;
        switch (step)
        {
            case Write(var file, { } text):
                _test.Write(text.Json, Paths[file]);
                break;
            case Write(var file, null):
                _test.Files.Remove(Paths[file]);
                _test.Files.TellChange();
                break;
            case Touch:
                _test.Files.TellChange();
                break;
            case Wait(var ticks):
                for (int i = 0; i < ticks; i++)
                {
                    _test.Time.Advance(TimeSpan.FromMilliseconds(50));
                }

                break;
            case Update(var size):
                result = _test.Pools.TryUpdate(pool => pool with { Size = size });
                break;
            case Commit(var pool, var limits):
                result = _test.Group.Begin().Set<PoolConfig>(old => old with { Size = pool }).Set(new LimitsConfig { Size = limits }).Commit();
                break;
            case Rollback(var generation):
                result = _test.Pools.RollbackTo(generation);
                break;
            case Refuse refuse:
                _refuse = refuse;
                break;
            case Force:
                result = _test.Reloads.Reload();
                break;
        }

        Look();
        return result is { } done ? $"{done.Outcome} {done.Generation}" : "";
    }

    /// <summary>What a program can ask for.</summary>
    public string View()
    {
        PoolConfig pool = _test.Pools.Current;
        bool isHealthy = _test.Health == Health.Healthy;
        return $"{pool.Size} {pool.Label} {_test.LimitsStore.Current.Size}, generations {_test.Pools.Generation} {_test.LimitsStore.Generation}, "
            + $"history {string.Join(' ', _test.Pools.History.Select(static revision => revision.Generation))}, "
            + $"rejected {_test.Rejections.Count}, now {_test.Reloads.Rejection?.Outcome}, healthy {isHealthy}";
    }

    public void Dispose() => _test.Dispose();

    private void Call(string call)
    {
        Calls.Add(call);
        Look();
    }

    private void Look()
    {
        ConfigSnapshot snapshot = _snapshots.Capture();
        PoolConfig pool = snapshot.Get<PoolConfig>();
        Seen.Add(new ReloadState(snapshot.Generation, pool.Size, pool.Label, snapshot.Get<LimitsConfig>().Size));
    }

    private sealed class Follower<T>(RealReload real, string name, Func<T, int> value, Func<bool> isRefusing) : IConfigSubscriber<T>
        where T : class
    {
        public ConfigVote Prepare(T old, T now)
        {
            real.Call($"prepare {name} {value(old)} to {value(now)}");
            return isRefusing() ? ConfigVote.Refuse("busy") : ConfigVote.Accept;
        }

        public void Commit(T old, T now) => real.Call($"commit {name} {value(old)} to {value(now)}");

        public void Rollback(T old, T now) => real.Call($"rollback {name} {value(old)} to {value(now)}");
    }
}

/// <summary>One state of the two schemas.</summary>
internal sealed record ReloadState(long Generation, int Pool, string? Label, int Limits);
