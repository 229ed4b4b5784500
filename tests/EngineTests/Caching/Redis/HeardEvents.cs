using System.Threading.Channels;
using Foundation.Caching;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>What a listener was told, in order.</summary>
internal sealed class HeardEvents : IDistributedListener
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();

    public void Invalidated(ReadOnlySpan<EpochField> epochs) => _events.Writer.TryWrite($"invalidated {string.Join(' ', epochs.ToArray())}");

    public void Lost() => _events.Writer.TryWrite("lost");

    public void Restored(bool missed) => _events.Writer.TryWrite(missed ? "restored, missed some" : "restored");

    /// <summary>The next thing; fails where nothing comes.</summary>
    public async Task<string> Next()
    {
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ended.CancelAfter(Limit);
        return await _events.Reader.ReadAsync(ended.Token);
    }

    /// <summary>Fails where the next things are others.</summary>
    public async Task Hears(params string[] expected)
    {
        foreach (string one in expected)
        {
            Assert.Equal(one, await Next());
        }
    }

    public void HearsNothing() => Assert.False(_events.Reader.TryRead(out string? one), one);
}
