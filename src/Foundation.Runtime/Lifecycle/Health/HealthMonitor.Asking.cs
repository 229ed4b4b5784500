namespace Foundation.Lifecycle;

// When checks are asked, and what becomes of late answers. One timer serves all.
internal sealed partial class HealthMonitor
{
    private HealthRound? _spare = new();
    private Func<CheckState, ValueTask<Foundation.Health>, Task>? _follow;
    private TimeSpan _wake = TimeSpan.MaxValue;

    /// <summary>Begins to ask the checks of a service that has started, as if none had been asked before.</summary>
    public void Begin(ServiceNode node)
    {
        lock (_gate)
        {
            if (!_isStopped && node.Service.Checks.Count > 0)
            {
                RemoveChecks(check => check.Service.Index == node.Index);
                _checks = [.. _checks, .. node.Service.Checks.Select(check => new CheckState(check, node, Now, _clock.NextRandom()))];
                Arm();
            }
        }
    }

    /// <summary>Asks the checks of a service no longer; what it says of itself is forgotten. <see cref="Tell"/> tells of it.</summary>
    public void End(ServiceNode node)
    {
        lock (_gate)
        {
            RemoveChecks(check => check.Service.Index == node.Index);
            _said[node.Index] = default;
            _hasNews = true;
        }
    }

    /// <summary>Asks one more check of a service that runs, instead of the one of its name where there is one. <see cref="Tell"/> tells of it.</summary>
    public void SetCheck(ServiceNode node, HealthCheck check)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            RemoveChecks(known => known.Service.Index == node.Index && known.Check.Name == check.Name);
            _checks = [.. _checks, new CheckState(check, node, Now, _clock.NextRandom())];
            _hasNews = true;
            Arm();
        }
    }

    /// <summary>
    /// Asks every check that is not being asked, on the caller's thread, and waits for those that do not answer at once, at most for their timeouts.
    /// </summary>
    public ValueTask AskAllAsync()
    {
        HealthRound round = Interlocked.Exchange(ref _spare, null) ?? new HealthRound();
        TimeSpan longest = Begin(round);
        round.Run(_follow ??= FollowAsync);
        List<Task>? followed = round.Followed;
        End(round);
        _spare = round;
        return followed is null ? ValueTask.CompletedTask : new ValueTask(WaitAsync(followed, longest));
    }

    /// <returns>The longest timeout.</returns>
    private TimeSpan Begin(HealthRound round)
    {
        lock (_gate)
        {
            TimeSpan now = Now;
            TimeSpan longest = TimeSpan.Zero;
            TimeSpan first = TimeSpan.MaxValue;
            round.Reset(_checks.Length, now);
            foreach (CheckState check in _checks)
            {
                if (!check.IsAsked)
                {
                    check.Ask(now);
                    check.Round = round;
                    round.Add(check);
                    longest = check.Check.Timeout > longest ? check.Check.Timeout : longest;
                    first = check.Deadline < first ? check.Deadline : first;
                }
            }

            Arm(first);
            return longest;
        }
    }

    private void End(HealthRound round)
    {
        lock (_gate)
        {
            if (round.IsTakenBack)
            {
                round.Late?.End();
            }
            else
            {
                Answer(round, round.Checks.Length);
            }
        }

        Tell();
    }

    private async Task WaitAsync(List<Task> followed, TimeSpan longest) =>
        await Task.WhenAll(followed).WaitAsync(longest, _clock.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // The caller holds the lock.
    private void Answer(HealthRound round, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (round.Checks[i] is { } check && check.End())
            {
                _hasNews |= check.Answer(round.Answers[i], round.Start);
            }
        }
    }

    private void OnDue()
    {
        lock (_gate)
        {
            TimeSpan now = Now;
            _wake = TimeSpan.MaxValue;
            foreach (CheckState check in _checks)
            {
                bool hangs = check is { IsAsked: true, IsAwaited: false };
                if (check.IsAwaited && check.Deadline <= now)
                {
                    GiveUp(check, now);
                }

                if (check.Due <= now)
                {
                    AskDue(check, now, hangs);
                }
            }

            Arm();
        }

        Tell();
    }

    private void GiveUp(CheckState check, TimeSpan now)
    {
        if (check.Round is { } round)
        {
            // The round hangs in a check: the answers before it count, those after it have not been asked.
            int late = round.TakeBack();
            Answer(round, late);
            for (int i = late + 1; i < round.Checks.Length; i++)
            {
                round.Checks[i]?.End();
            }
        }

        if (check.IsAwaited)
        {
            CancellationTokenSource cancellation = check.GiveUp();
            _clock.Execute(() => Cancel(cancellation));
            _hasNews |= check.Answer(check.Silence, now);
        }
    }

    private void AskDue(CheckState check, TimeSpan now, bool hangs)
    {
        _hasNews |= check.Expire(now);
        if (hangs)
        {
            // That is the answer of this period, too.
            _hasNews |= check.Answer(check.Silence, now);
        }
        else if (!check.IsAsked)
        {
            check.Ask(now);
            _clock.Execute(() => _ = FollowAsync(check, check.Call()));
        }

        check.Schedule(now, _clock.NextRandom());
    }

    private async Task FollowAsync(CheckState check, ValueTask<Foundation.Health> call)
    {
        lock (_gate)
        {
            check.Round = null;
        }

        Foundation.Health answer;
        try
        {
            answer = await call.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Somebody's code: what it throws is its answer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            answer = check.FailureOf(exception);
        }

        lock (_gate)
        {
            if (check.End())
            {
                _hasNews |= check.Answer(answer, Now);
            }
        }

        Tell();
    }

    private void RemoveChecks(Predicate<CheckState> isGone)
    {
        foreach (CheckState check in _checks)
        {
            if (isGone(check) && check.IsAwaited)
            {
                CancellationTokenSource cancellation = check.GiveUp();
                _clock.Execute(() => Cancel(cancellation));
            }
        }

        _checks = Array.FindAll(_checks, check => !isGone(check));
    }

    private void Arm()
    {
        TimeSpan next = TimeSpan.MaxValue;
        foreach (CheckState check in _checks)
        {
            next = check.Next < next ? check.Next : next;
        }

        Arm(next);
    }

    private void Arm(TimeSpan next)
    {
        if (!_isStopped && next < _wake)
        {
            // Timers count whole milliseconds: one rounded down would come early, again and again.
            double wait = Math.Ceiling((next - Now).TotalMilliseconds);
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, wait)), Timeout.InfiniteTimeSpan);
            _wake = next;
        }
    }

    // Who waits for the token is somebody's code, too; its answer does not count any more, nor does what it throws.
    private static void Cancel(CancellationTokenSource cancellation)
    {
        try
        {
            cancellation.Cancel();
        }
        catch (AggregateException)
        {
        }
    }
}
