using Foundation.Caching;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Caching.Races;

internal sealed class RacedFoundation : RacedCache
{
    private readonly FakeTimeProvider _time = new();
    private readonly CacheGraph _graph;
    private readonly CacheNode<int, string> _dependency;
    private readonly CacheNode<int, string> _node;

    public RacedFoundation()
    {
        _graph = new CacheGraph(_time);
        CacheRegion region = new(_graph);
        _dependency = new(region, new CacheNodeOptions<int, string> { Name = "dependency", Weight = static (_, _) => 0 });
        _node = new(region, new CacheNodeOptions<int, string>
        {
            Name = "node",
            Weight = static (_, _) => 0,
            Ttl = TimeSpan.FromMinutes(1),
            Stale = TimeSpan.FromMinutes(1),
            DependsOn = [_dependency.For<int>(static key => key)],
        });
    }

    public override bool Refreshes => true;

    public override Task<string> Get(Func<Task<string>> load) => _node.GetAsync(1, load, static (_, load, _) => new ValueTask<string>(load()), CancellationToken.None).AsTask();

    public override Task Set(string value)
    {
        _node.Set(1, value);
        return Task.CompletedTask;
    }

    public override Task Remove()
    {
        _node.Invalidate(1);
        return Task.CompletedTask;
    }

    public override Task InvalidateDependency()
    {
        _dependency.Invalidate(1);
        return Task.CompletedTask;
    }

    public override void LetRefreshBecomeDue() => _time.Advance(TimeSpan.FromSeconds(61));

    public override void Dispose() => _graph.Dispose();
}
