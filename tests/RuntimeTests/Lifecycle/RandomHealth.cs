using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>What must hold for the health of a random program whenever nothing is left to do before time passes.</summary>
internal sealed class RandomHealth(RandomPlan plan, RandomRun run)
{
    public static readonly TimeSpan MinDwell = TimeSpan.FromMilliseconds(700);

    private TimeSpan? _wellSince;
    private LifecycleStage _stage;
    private HealthView? _view;
    private CallOutcome[]? _starts;

    public void Check()
    {
        LifecycleStage stage = run.Lifecycle.State.Stage;
        HealthView view = run.Lifecycle.View;
        for (int i = 0; i < plan.Services.Length && view != _view; i++)
        {
            Assert.Equal(Effective(view.Own, i), view.Effective[i].Status);
        }

        if (stage is LifecycleStage.Running or LifecycleStage.Degraded)
        {
            _starts ??= [.. run.Lifecycle.StartReport!.Services.OrderBy(static start => start.Service.Length).ThenBy(static start => start.Service, StringComparer.Ordinal).Select(static start => start.Outcome)];
            for (int i = 0; i < plan.Services.Length; i++)
            {
                Check(run.Watches[i], _starts[i], view.Own[i].Status, view.Effective[i].Status);
            }

            CheckStage(stage, view.Overall.Status == HealthStatus.Healthy);
        }

        _view = view;
        _stage = stage;
    }

    // Asks every dependency anew: slow, and plain.
    private HealthStatus Effective(Health[] own, int service)
    {
        HealthStatus worst = own[service].Status;
        foreach (int dependency in plan.Services[service].Hard)
        {
            HealthStatus there = Effective(own, dependency);
            worst = there > worst ? there : worst;
        }

        foreach (int dependency in plan.Services[service].Soft.Except(plan.Services[service].Hard))
        {
            worst = Effective(own, dependency) == HealthStatus.Unhealthy && worst == HealthStatus.Healthy ? HealthStatus.Degraded : worst;
        }

        return worst;
    }

    private void Check(RandomWatch watch, CallOutcome start, HealthStatus own, HealthStatus effective)
    {
        if (plan.HasParts)
        {
            Assert.True(!watch.IsInTrouble || own == HealthStatus.Unhealthy, "Its work has failed, and it is not unhealthy.");
            return;
        }

        HealthStatus expected = start is CallOutcome.Ok or CallOutcome.Skipped ? watch.Said : HealthStatus.Unhealthy;
        Assert.True(own == expected, "It is not as well as it says.");
        Assert.True(start != CallOutcome.Ok || watch.IsTold || watch.IsDegraded == (effective != HealthStatus.Healthy), "It was not told that its health has turned.");
    }

    private void CheckStage(LifecycleStage stage, bool isWell)
    {
        _wellSince = isWell ? _wellSince ?? run.Elapsed : null;
        Assert.True(isWell || stage == LifecycleStage.Degraded, "Something is not well, and the program is not degraded.");

        // At the very end of the dwell, its timer may have its turn yet.
        Assert.True(stage == LifecycleStage.Running || !isWell || run.Elapsed - _wellSince <= MinDwell, "All has been well for long, and the program is degraded.");
        Assert.True(stage == LifecycleStage.Degraded || _stage != LifecycleStage.Degraded || run.Elapsed - _wellSince >= MinDwell, "The program is no longer degraded too soon.");
    }
}
