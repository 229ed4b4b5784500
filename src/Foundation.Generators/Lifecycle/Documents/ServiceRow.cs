using Foundation.Literals;
using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>One service as a row of the table.</summary>
internal static class ServiceRow
{
    private const string LineBreak = "<br>";

    public static string Of(LifecycleModel service, int level)
    {
        string[] cells =
        [
            MarkdownText.Code(service.ServiceName),
            level == 0 ? "" : CSharpLiteral.Int32(level),
            DependenciesOf(service),
            DurationLiteral.Format(service.StartTimeout.Ticks),
            service.IsCritical ? "yes" : "no",
            ChecksOf(service),
            HooksOf(service),
            WorkOf(service),
            MarkdownText.Plain(service.Description),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string DependenciesOf(LifecycleModel service) => string.Join(LineBreak, ServiceCatalog.DependenciesOf(service).ConvertAll(
        static edge => MarkdownText.Code(edge.Dependency.ServiceName) + (edge.IsHard ? "" : " (soft)")));

    private static string ChecksOf(LifecycleModel service)
    {
        List<string> checks = [];
        foreach (HealthCheckModel check in service.Checks)
        {
            string probes = string.Join(", ", ProbeNames.Of(check.Probes)!).ToLowerInvariant();
            checks.Add($"{MarkdownText.Code(check.Method.ShortName)} every {Format(check.Every)} within {Format(check.Timeout)}: {(check.Probes == 0 ? "no probe" : probes)}");
        }

        return string.Join(LineBreak, checks);
    }

    private static string HooksOf(LifecycleModel service)
    {
        List<string> hooks = [];
        foreach (HookModel hook in StopSequence.Of(service))
        {
            string remarks = (hook.IsConcurrent ? ", concurrent" : "") + (hook.RunsAlways ? ", always" : "") + (hook.IsCritical ? "" : ", not critical");
            hooks.Add($"{MarkdownText.Code(hook.Method.ShortName)} at {CSharpLiteral.Int32(hook.Priority)} within {Format(hook.Timeout)}{remarks}");
        }

        return string.Join(LineBreak, hooks);
    }

    private static string WorkOf(LifecycleModel service)
    {
        if (service.Works.IsEmpty)
        {
            return "";
        }

        WorkModel work = service.Works[0];
        string restart = service.Restart switch
        {
            0 => "restarted on failure",
            1 => "restarted always",
            _ => "never restarted",
        };
        string waits = service.Restart == 2 ? "" : $" after {Format(work.Backoff)} to {Format(work.MaxBackoff)}, {CSharpLiteral.Int32(work.MaxFailures)} failures borne at a half-life of {Format(work.HalfLife)}";
        return $"{MarkdownText.Code(work.Method.ShortName)}: {restart}{waits}";
    }

    private static string Format(DurationModel duration) => DurationLiteral.Format(duration.Ticks);
}
