using System.Runtime.CompilerServices;
using Foundation.Caching;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Caching;

/// <summary>A day of loads, failures, cancellations, expiries and invalidations over keys that are never the same for long.</summary>
public sealed class CacheDayTests
{
    private const int Minutes = 24 * 60;
    private const int LoadsPerMinute = 60;
    private const int Samples = 500;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(EvictionPolicy.Adaptive)]
    [InlineData(EvictionPolicy.Lru)]
    public async Task Memory__when_a_day_has_passed_without_pressure__then_what_has_died_is_given_back(EvictionPolicy policy)
    {
        CountedTime time = new();
        using CacheGraph graph = new(time);
        CacheRegion region = new(graph, new CacheRegionOptions { Policy = policy });
        Day day = new(time, region);
        int most = 0;
        for (int minute = 0; minute < Minutes; minute++)
        {
            await day.PassMinute(minute);
            most = Math.Max(most, region.Entries);
        }

        // Ten minutes of values live; what has died waits until half as many have come.
        Assert.InRange(most, 5 * LoadsPerMinute, 20 * LoadsPerMinute);
        Assert.Equal(0, region.Evictions);

        await day.LeaveNothing();

        Assert.InRange(region.Entries, 0, Samples);
        Assert.Equal(Minutes, day.Loaded.Count);

        // A load that was left ends on another thread. One timer is the graph's.
        Assert.True(SpinWait.SpinUntil(() => time.Timers == 1, Deadline), $"{time.Timers} timers are left");
        Assert.True(SpinWait.SpinUntil(() => CollectAndCount(day.Loaded) == 0, Deadline), $"{CollectAndCount(day.Loaded)} values are left");
    }

    private static int CollectAndCount(List<WeakReference> values)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return values.Count(static value => value.IsAlive);
    }

    private sealed class Day(CountedTime time, CacheRegion region)
    {
        private readonly Random _random = new(1);
        private readonly CacheNode<int, string> _customers = new(region, new CacheNodeOptions<int, string> { Name = "customers", Weight = static (_, _) => 100, Ttl = TimeSpan.FromMinutes(10) });
        private CacheNode<int, object>? _orders;

        /// <summary>One value of each minute, among them those of loads that failed or were left.</summary>
        public List<WeakReference> Loaded { get; } = [];

        private CacheNode<int, object> Orders => _orders ??= new(region, new CacheNodeOptions<int, object>
        {
            Name = "orders",
            Weight = static (_, _) => 100,
            Ttl = TimeSpan.FromMinutes(10),
            Stale = TimeSpan.FromMinutes(1),
            Timeout = TimeSpan.FromSeconds(30),
            DependsOn = [_customers.For<int>(static key => key / 10)],
        });

        [MethodImpl(MethodImplOptions.NoInlining)]
        public async Task PassMinute(int minute)
        {
            for (int i = 0; i < LoadsPerMinute; i++)
            {
                int key = (minute * 10) + _random.Next(1000);
                await Load(key, isSampled: i == 0);
                if (i % 10 == 0)
                {
                    _customers.Invalidate(_random.Next(key));
                }
            }

            time.Advance(TimeSpan.FromMinutes(1));
        }

        /// <summary>All has expired; as many others have come as it takes to find that.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public async Task LeaveNothing()
        {
            time.Advance(TimeSpan.FromHours(1));
            for (int i = 0; i < Samples; i++)
            {
                await _customers.GetAsync(-i, 0, static (_, _, _) => ValueTask.FromResult("last"), TestContext.Current.CancellationToken);
            }
        }

        private async Task Load(int key, bool isSampled)
        {
            object value = new();
            if (isSampled)
            {
                Loaded.Add(new WeakReference(value));
            }

            switch (_random.Next(10))
            {
                case 0:
                    await Assert.ThrowsAsync<LoadException>(() => Orders.GetAsync(-key, value, static (_, value, _) => throw new LoadException(value), TestContext.Current.CancellationToken).AsTask());
                    break;
                case 1:
                    using (CancellationTokenSource left = new())
                    {
                        Task<object> waited = Orders.GetAsync(-key, value, Never, left.Token).AsTask();
                        await left.CancelAsync();
                        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waited);
                    }

                    break;
                default:
                    await Orders.GetAsync(key, value, static (_, value, _) => ValueTask.FromResult(value), TestContext.Current.CancellationToken);
                    break;
            }
        }

        private static async ValueTask<object> Never(int key, object value, CancellationToken token)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return value;
        }
    }

    private sealed class LoadException(object value) : Exception
    {
        public object Value => value;
    }

    /// <summary>A clock that knows how many timers it has.</summary>
    private sealed class CountedTime : FakeTimeProvider
    {
        private int _timers;

        public int Timers => _timers;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _timers);
            return new CountedTimer(base.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref _timers));
        }
    }

    private sealed class CountedTimer(ITimer timer, Action disposed) : ITimer
    {
        private bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref _isDisposed, true))
            {
                disposed();
            }

            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
