using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Common.Timing;

public sealed class DebounceTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly List<string> _calls = [];
    private readonly Debounce _debounce;
    private Func<bool> _isDone = static () => true;

    public DebounceTests() => _debounce = new Debounce(_time, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2), isUp =>
    {
        _calls.Add($"{(_time.GetUtcNow() - Start).TotalMilliseconds}{(isUp ? " up" : "")}");
        return _isDone();
    });

    [Fact]
    public void Signal__calls_once_after_the_quiet_time()
    {
        _debounce.Signal();
        Advance(10_000);

        Assert.Equal(["250"], _calls);
    }

    [Fact]
    public void Signals__push_the_call_back()
    {
        for (int i = 0; i < 3; i++)
        {
            _debounce.Signal();
            Advance(200);
        }

        Advance(1_000);
        Assert.Equal(["650"], _calls);
    }

    [Fact]
    public void Signals__that_never_cease_call_two_seconds_after_the_first_and_begin_anew()
    {
        for (int i = 0; i < 45; i++)
        {
            _debounce.Signal();
            Advance(100);
        }

        Advance(1_000);
        Assert.Equal(["2000 up", "4000 up", "4650"], _calls);
    }

    [Fact]
    public void Action__that_is_not_done_is_called_again_until_the_time_is_up()
    {
        _isDone = static () => false;

        _debounce.Signal();
        Advance(10_000);

        Assert.Equal(["250", "500", "750", "1000", "1250", "1500", "1750", "2000 up"], _calls);
    }

    [Fact]
    public void Signal__during_the_action_calls_again()
    {
        bool isFirst = true;
        _isDone = () =>
        {
            if (isFirst)
            {
                isFirst = false;
                _debounce.Signal();
                Assert.Single(_calls);
            }

            return true;
        };

        _debounce.Signal();
        Advance(10_000);

        Assert.Equal(["250", "500"], _calls);
    }

    [Fact]
    public void Signals__during_an_action_that_is_not_done_do_not_put_off_its_end()
    {
        _isDone = () =>
        {
            _debounce.Signal();
            return false;
        };

        _debounce.Signal();
        Advance(2_000);

        Assert.Equal(["250", "500", "750", "1000", "1250", "1500", "1750", "2000 up"], _calls);
    }

    [Fact]
    public void Signal__after_a_call_begins_a_burst_of_its_own()
    {
        _debounce.Signal();
        Advance(1_900);
        _debounce.Signal();
        Advance(1_000);

        Assert.Equal(["250", "2150"], _calls);
    }

    [Fact]
    public void Dispose__ends_it_before_and_during_a_call()
    {
        _isDone = () =>
        {
            _debounce.Signal();
            _debounce.Dispose();
            return false;
        };

        _debounce.Signal();
        Advance(10_000);
        _debounce.Signal();
        Advance(10_000);

        Assert.Equal(["250"], _calls);
    }

    [Fact]
    public void Timer__that_fires_during_a_call_does_not_begin_another()
    {
        HandTimer timer = new();
        int calls = 0;
        using Debounce debounce = new(timer, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2), _ =>
        {
            if (++calls == 1)
            {
                timer.Signal!();
                timer.Fire();
            }

            return true;
        });
        timer.Signal = debounce.Signal;

        debounce.Signal();
        timer.Fire();

        Assert.Equal(1, calls);
    }

    [Fact]
    public void Timer__that_had_fired_when_it_was_disposed_calls_nothing()
    {
        HandTimer timer = new();
        Debounce debounce = new(timer, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2), static _ => throw new InvalidOperationException("It has ended."));
        debounce.Signal();

        debounce.Dispose();

        timer.Fire();
    }

    [Fact]
    public void Calls__never_overlap_and_the_last_signal_is_never_lost()
    {
        const int All = 4_000;
        using ManualResetEventSlim seenAll = new();
        int signals = 0;
        int inside = 0;
        int overlaps = 0;
        using var debounce = new Debounce(TimeProvider.System, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(3), _ =>
        {
            overlaps += Interlocked.Increment(ref inside) == 1 ? 0 : 1;
            if (Volatile.Read(ref signals) == All)
            {
                seenAll.Set();
            }

            Interlocked.Decrement(ref inside);
            return true;
        });

        Parallel.For(0, All, _ =>
        {
            Interlocked.Increment(ref signals);
            debounce.Signal();
        });

        Assert.True(seenAll.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(0, overlaps);
    }

    public void Dispose() => _debounce.Dispose();

    // In small steps: a timer's callback sees the clock at the end of a step.
    private void Advance(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 50)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>A timer that fires when the test says so, also when it should not any more.</summary>
    private sealed class HandTimer : TimeProvider, ITimer
    {
        private Action? _fire;

        public Action? Signal { get; set; }

        public void Fire() => _fire!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _fire = () => callback(state);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // A callback that has been queued runs all the same.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
