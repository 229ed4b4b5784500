using CsCheck;
using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Random programs with random failures and delays, in virtual time.</summary>
public sealed class LifecyclePropertyTests
{
    private const int Deadline = 2000;
    private const int StartTimeout = 1000;
    private const int Grace = 100;

    [Fact]
    public void Lifecycle__whatever_fails_or_hangs__then_order_deadlines_and_reports_hold() =>
        RandomPlan.Any.Sample(Check, iter: 10_000);

    private static void Check(RandomPlan plan)
    {
        RandomRun run = new(plan, StartTimeout, Deadline, Grace);
        run.Play();

        CheckStarts(plan, run);
        CheckStops(plan, run);
        Assert.Equal(LifecycleStage.Stopped, run.Lifecycle.State.Stage);
    }

    private static void CheckStarts(RandomPlan plan, RandomRun run)
    {
        for (int i = 0; i < plan.Services.Length; i++)
        {
            RandomService service = plan.Services[i];
            if (run.Begins[i] is not { } begin || run.Outcomes[i] == CallOutcome.Skipped)
            {
                continue;
            }

            // Everything before it has ended, and what it cannot do without runs.
            Assert.All(service.Hard.Concat(service.Soft), edge => Assert.True(run.Outcomes[edge] == CallOutcome.Skipped || run.Ends[edge] <= begin));
            Assert.All(service.Hard, edge => Assert.Equal(CallOutcome.Ok, run.Outcomes[edge]));
            Assert.True(run.FirstFailure is null || begin <= run.FirstFailure, "It was started after a critical service had failed.");
            Assert.True(run.Ends[i] - begin <= TimeSpan.FromMilliseconds(StartTimeout + Grace));
        }

        Assert.True(run.MostAtOnce <= plan.Parallelism);
        IReadOnlyList<CallReport> path = run.Lifecycle.StartReport!.CriticalPath;
        Assert.All(path.Zip(path.Skip(1)), static step => Assert.Equal(step.First.Began + step.First.Duration, step.Second.Began));
    }

    private static void CheckStops(RandomPlan plan, RandomRun run)
    {
        Assert.True(run.Stop!.Duration <= TimeSpan.FromMilliseconds(Deadline));
        Assert.Same(run.Stop, run.SecondStop);
        Assert.All(run.Shutdowns, static stop => Assert.True(stop.IsCompletedSuccessfully));
        for (int i = 0; i < plan.Services.Length; i++)
        {
            CallReport[] calls = [.. run.Stop.Hooks.Where(hook => hook.Service == RandomRun.NameOf(i))];
            CallReport[] hooks = [.. calls.Where(static call => call.Hook != "run")];
            bool hasStarted = plan.HasParts ? hooks.Length > 0 : run.Outcomes[i] == CallOutcome.Ok;
            Assert.True(run.Watches[i].IsStill, "It was started, and not stopped.");
            Assert.Equal(hasStarted ? plan.Services[i].Hooks.Length : 0, hooks.Length);

            // What depends on it has stopped, all hooks reported, before it stops.
            for (int other = i + 1; hasStarted && other < plan.Services.Length; other++)
            {
                if (plan.Services[other].Hard.Concat(plan.HasParts ? [] : plan.Services[other].Soft).Contains(i))
                {
                    TimeSpan lastEnd = run.Stop.Hooks.Where(hook => hook.Service == RandomRun.NameOf(other)).Select(static hook => hook.Began + hook.Duration).DefaultIfEmpty(TimeSpan.MinValue).Max();
                    Assert.All(calls, hook => Assert.True(hook.Began >= lastEnd));
                }
            }

            CheckPriorities(plan.Services[i], hooks);
        }

        bool isWell = run.Stop.Hooks.All(hook => hook.Outcome == CallOutcome.Ok || (hook.Hook == "run" && !plan.Services[int.Parse(hook.Service, System.Globalization.CultureInfo.InvariantCulture)].IsCritical))
            && run.Stop.IsInTime && run.StartFailure is null && run.Stop.Reason == "timer";
        Assert.Equal(isWell ? 0 : 1, run.Stop.ExitCode);
    }

    private static void CheckPriorities(RandomService service, CallReport[] hooks)
    {
        foreach (CallReport hook in hooks)
        {
            RandomHook declared = service.Hooks[RandomRun.IndexOf(hook)];
            foreach (CallReport later in hooks)
            {
                if (service.Hooks[RandomRun.IndexOf(later)].Priority < declared.Priority)
                {
                    Assert.True(later.Began >= hook.Began + hook.Duration);
                }
            }

            Assert.True(hook.Outcome != CallOutcome.Ok || declared.Behaviour == Behaviour.Returns);
            Assert.True(hook.Outcome != CallOutcome.Abandoned || declared.Behaviour == Behaviour.Hangs);
        }
    }
}
