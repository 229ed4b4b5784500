using System.Runtime.CompilerServices;
using CsCheck;
using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching;

/// <summary>Callers that wait for one flight, and may leave it at any moment.</summary>
public sealed class FlightWaiterTests
{
    private const int Callers = 6;
    private const int Value = 42;

    private static readonly Gen<int> AnyStep = Gen.Int[0, (2 * Callers) + 1];

    /// <summary>Steps one after the other: a caller joins, a caller's token is cancelled, the flight lands or fails. What each has is told beforehand.</summary>
    [Fact]
    public void Wait__when_callers_join_and_leave_in_any_order__then_each_ends_with_what_came_first_for_it()
    {
        int landed = 0;
        int left = 0;
        AnyStep.Array[1, 20].Sample(
            steps =>
            {
                Flight flight = new();
                Array.ForEach(steps, flight.Do);
                Interlocked.Add(ref landed, flight.Count(ValueEnd.Value));
                Interlocked.Add(ref left, flight.Count(ValueEnd.Left));
            },
            iter: 20_000,
            threads: 1);

        Assert.InRange(landed, 1000, int.MaxValue);
        Assert.InRange(left, 1000, int.MaxValue);
    }

    [Fact]
    public async Task Wait__when_the_flight_lands_while_callers_leave__then_each_gets_the_value_or_has_left_and_none_waits_for_ever()
    {
        int[] ends = new int[2];
        for (int round = 0; round < 2000; round++)
        {
            Random random = new(round);
            CacheFlight<int> flight = new(0);
            CancellationTokenSource[] tokens = [.. Enumerable.Range(0, Callers).Select(static _ => new CancellationTokenSource())];
            Task<int>[] callers = [.. tokens.Select((token, index) => (index == 0 || flight.TryJoin() ? flight.WaitAsync(token.Token) : throw new InvalidOperationException()).AsTask())];
            bool[] leaves = [.. callers.Select(_ => random.Next(2) == 0)];
            int spins = random.Next(200);
            using Barrier start = new(2);
            Task leaving = Task.Run(() =>
            {
                start.SignalAndWait(Token);
                for (int i = 0; i < Callers; i++)
                {
                    if (leaves[i])
                    {
                        tokens[i].Cancel();
                    }
                }
            }, Token);
            start.SignalAndWait(Token);
            Thread.SpinWait(spins);
            flight.Land(Value);
            await leaving;

            await Task.WhenAll(callers).WaitAsync(TimeSpan.FromSeconds(20), Token).ContinueWith(static _ => { }, Token, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            for (int i = 0; i < Callers; i++)
            {
                Assert.True(callers[i].IsCompletedSuccessfully ? await callers[i] == Value : callers[i].IsCanceled && leaves[i], $"{callers[i].Status} in round {round}");
                ends[callers[i].IsCanceled ? 1 : 0]++;
            }

            Assert.Equal(callers.All(static caller => caller.IsCanceled), flight.Token.IsCancellationRequested);
            Array.ForEach(tokens, static token => token.Dispose());
        }

        Assert.All(ends, static count => Assert.InRange(count, 100, int.MaxValue));
    }

    [Fact]
    public void Flight__when_it_has_landed__then_no_token_keeps_it()
    {
        using CancellationTokenSource token = new();
        WeakReference flight = LandWith(token.Token);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(flight.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LandWith(CancellationToken token)
    {
        CacheFlight<int> flight = new(0);
        ValueTask<int> caller = flight.WaitAsync(token);
        flight.Land(Value);
        Assert.Equal(Value, caller.Result);
        return new WeakReference(flight);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private enum ValueEnd
    {
        NotJoined,
        Waiting,
        Value,
        Failed,
        Left,
    }

    private sealed class Flight
    {
        private readonly CacheFlight<int> _flight = new(0);
        private readonly CancellationTokenSource[] _tokens = [.. Enumerable.Range(0, Callers).Select(static _ => new CancellationTokenSource())];
        private readonly ValueTask<int>[] _waits = new ValueTask<int>[Callers];
        private readonly ValueEnd[] _expected = new ValueEnd[Callers];
        private ValueEnd _end = ValueEnd.Waiting;

        // The one that has begun the flight.
        public Flight()
        {
            _waits[0] = _flight.WaitAsync(_tokens[0].Token);
            _expected[0] = ValueEnd.Waiting;
        }

        public int Count(ValueEnd end) => _expected.Count(expected => expected == end);

        public void Do(int step)
        {
            switch (step)
            {
                case < Callers:
                    Join(step);
                    break;
                case < 2 * Callers:
                    Leave(step - Callers);
                    break;
                case 2 * Callers:
                    End(ValueEnd.Value, () => _flight.Land(Value));
                    break;
                default:
                    End(ValueEnd.Failed, () => _flight.Fail(new FormatException()));
                    break;
            }

            for (int i = 0; i < Callers; i++)
            {
                Assert.Equal(_expected[i], Look(i));
            }
        }

        private void Join(int caller)
        {
            bool isEmpty = !_expected.Any(static end => end is ValueEnd.Waiting or ValueEnd.Value or ValueEnd.Failed);
            if (_expected[caller] != ValueEnd.NotJoined)
            {
                return;
            }

            bool hasJoined = _flight.TryJoin();
            Assert.Equal(!isEmpty, hasJoined);
            if (hasJoined)
            {
                _waits[caller] = _flight.WaitAsync(_tokens[caller].Token);
                _expected[caller] = _end == ValueEnd.Waiting && _tokens[caller].IsCancellationRequested ? ValueEnd.Left : _end;
                ExpectCancelled();
            }
        }

        private void Leave(int caller)
        {
            _tokens[caller].Cancel();
            if (_expected[caller] == ValueEnd.Waiting)
            {
                _expected[caller] = ValueEnd.Left;
            }

            ExpectCancelled();
        }

        private void End(ValueEnd end, Action act)
        {
            if (_end != ValueEnd.Waiting)
            {
                return;
            }

            act();
            _end = end;
            for (int i = 0; i < Callers; i++)
            {
                _expected[i] = _expected[i] == ValueEnd.Waiting ? end : _expected[i];
            }
        }

        private void ExpectCancelled() =>
            Assert.Equal(_expected.All(static end => end is ValueEnd.NotJoined or ValueEnd.Left), _flight.Token.IsCancellationRequested);

        private ValueEnd Look(int caller) =>
            _expected[caller] == ValueEnd.NotJoined ? ValueEnd.NotJoined
            : _waits[caller].IsCompletedSuccessfully ? ValueEnd.Value
            : _waits[caller].IsCanceled ? ValueEnd.Left
            : _waits[caller].IsFaulted ? ValueEnd.Failed
            : ValueEnd.Waiting;
    }
}
