using Foundation.Literals;

namespace Foundation.Roslyn.Lifecycle;

internal static partial class LifecycleRules
{
    /// <summary>The longest that a timer can wait, in ticks.</summary>
    public const long LongestWait = int.MaxValue * TimeSpan.TicksPerMillisecond;

    /// <summary>Everything that is wrong with <c>[assembly: Lifecycle]</c>; the findings are on the assembly.</summary>
    public static List<Finding> Find(LifecycleOptionsModel options)
    {
        List<Finding> findings = [];
        if (options.IsWrittenByAlias)
        {
            findings.Add(new Finding(
                LifecycleRuleIds.BadValue, "", FindingTarget.Attribute, "Lifecycle",
                EquatableArray.Create<string>(["Lifecycle", "is written by an alias, under which it is not found", "write [assembly: Lifecycle]"])));
        }

        var values = new ValueRules("", "Lifecycle", findings);
        values.CheckWait("StopDeadline", options.StopDeadline);
        values.CheckDuration("RunAlwaysReserve", options.RunAlwaysReserve);
        values.CheckDuration("DrainDelay", options.DrainDelay);
        values.CheckWait("DrainTimeout", options.DrainTimeout);
        values.CheckDuration("MinDwell", options.MinDwell);
        values.CheckDuration("Grace", options.Grace);
        values.CheckNumber("MaxStartParallelism", options.MaxStartParallelism, 0);
        if (findings.Count == 0 && options.DrainDelay.Ticks >= options.StopDeadline.Ticks)
        {
            values.Refuse("DrainDelay", $"has DrainDelay {Format(options.DrainDelay.Ticks)}, which leaves nothing of the deadline of {Format(options.StopDeadline.Ticks)}", "make it shorter");
        }

        return findings;
    }

    private static void CheckValues(LifecycleModel service, List<Finding> findings)
    {
        var values = new ValueRules("", service.TypeName, findings);
        values.CheckWait("StartTimeout", service.StartTimeout);
        values.CheckMember("Restart", RestartPolicyName.Of(service.Restart) is not null, service.Restart, "RestartPolicy");
        if (string.IsNullOrWhiteSpace(service.ServiceName))
        {
            values.Refuse("Name", "has a Name without a character that shows", "write a name, or leave it out");
        }

        foreach (HealthCheckModel check in service.Checks)
        {
            CheckValues(check, new ValueRules(check.Method.Name, check.Method.Name, findings));
        }

        foreach (HookModel hook in service.Hooks)
        {
            new ValueRules(hook.Method.Name, hook.Method.Name, findings).CheckWait("Timeout", hook.Timeout);
        }

        foreach (WorkModel work in service.Works)
        {
            CheckValues(work, new ValueRules(work.Method.Name, work.Method.Name, findings));
        }
    }

    private static void CheckValues(HealthCheckModel check, ValueRules values)
    {
        values.CheckWait("Every", check.Every);
        values.CheckWait("Timeout", check.Timeout);
        values.CheckDuration("StartupGrace", check.StartupGrace);
        values.CheckNumber("FailureThreshold", check.FailureThreshold, 1);
        values.CheckNumber("SuccessThreshold", check.SuccessThreshold, 1);
        values.CheckMember("Kind", ProbeNames.Of(check.Probes) is not null, check.Probes, "ProbeKind");
    }

    private static void CheckValues(WorkModel work, ValueRules values)
    {
        bool areWaits = values.CheckDuration("Backoff", work.Backoff) & values.CheckDuration("MaxBackoff", work.MaxBackoff);
        values.CheckWait("HalfLife", work.HalfLife);
        values.CheckNumber("MaxFailures", work.MaxFailures, 1);
        if (areWaits && work.Backoff.Ticks > work.MaxBackoff.Ticks)
        {
            values.Refuse(
                work.Backoff.IsWritten ? "Backoff" : "MaxBackoff",
                $"waits {Format(work.Backoff.Ticks)} at first, which is longer than the longest wait of {Format(work.MaxBackoff.Ticks)}",
                "make Backoff shorter, or MaxBackoff longer");
        }
    }

    private static string Format(long ticks) => DurationLiteral.Format(ticks);
}
