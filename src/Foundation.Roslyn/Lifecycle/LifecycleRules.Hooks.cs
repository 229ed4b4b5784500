namespace Foundation.Roslyn.Lifecycle;

internal static partial class LifecycleRules
{
    private const string WorkName = "run";

    private static void CheckHooks(LifecycleModel service, List<Finding> findings)
    {
        HookModel? previous = null;
        foreach (HookModel hook in StopSequence.Of(service))
        {
            if (previous is not null && previous.Priority == hook.Priority && !(previous.IsConcurrent && hook.IsConcurrent))
            {
                findings.Add(OnAttribute(
                    LifecycleRuleIds.EqualPriorities, hook.Method,
                    $"has the priority {CSharpLiteral.Int32(hook.Priority)}, as '{previous.Method.Name}' has, so that their names decide which runs first",
                    "give one of them a different Priority, or both Concurrent = true"));
            }

            previous = hook;
        }
    }

    // By these the reports tell hooks apart, and checks; the background work stands among the hooks.
    private static void CheckReportNames(LifecycleModel service, List<Finding> findings)
    {
        Dictionary<(MethodRole, string), string> owners = [];
        if (!service.Works.IsEmpty)
        {
            owners.Add((MethodRole.ShutdownHook, WorkName), service.Works[0].Method.Name);
        }

        foreach (MethodModel method in service.Methods())
        {
            if (method is not { Role: MethodRole.HealthCheck or MethodRole.ShutdownHook, Flaw: MethodFlaw.None })
            {
                continue;
            }

            if (owners.TryGetValue((method.Role, method.ShortName), out string? other))
            {
                findings.Add(OnAttribute(
                    LifecycleRuleIds.MethodSignature, method, $"has [{method.Role}] and is called '{method.ShortName}' in reports, as '{other}' is", "rename one of them"));
            }
            else
            {
                owners.Add((method.Role, method.ShortName), method.Name);
            }
        }
    }

    private static void CheckChecks(LifecycleModel service, List<Finding> findings)
    {
        foreach (HealthCheckModel check in service.Checks)
        {
            bool isRefused = !check.Every.IsValid || !check.Timeout.IsValid || check.Every.Ticks <= 0;
            if (!isRefused && check.Timeout.Ticks >= check.Every.Ticks)
            {
                string argument = check.Timeout.IsWritten ? "Timeout" : "Every";
                findings.Add(Finding.OnArgument(
                    LifecycleRuleIds.CheckTimeout, check.Method.Name, argument, check.Method.Name,
                    $"may take {Format(check.Timeout.Ticks)}, but is asked every {Format(check.Every.Ticks)}", "make Timeout shorter than Every"));
            }
        }
    }
}
