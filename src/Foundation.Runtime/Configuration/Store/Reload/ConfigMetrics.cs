using System.Diagnostics.Metrics;

namespace Foundation.Configuration;

/// <summary>The instruments of the meter <c>Foundation.Configuration</c>.</summary>
internal static class ConfigMetrics
{
    private static readonly Meter Meter = new("Foundation.Configuration");

    private static readonly Counter<long> Reloads = Meter.CreateCounter<long>(
        "foundation.configuration.reloads", "{reload}", "Reloads of the configuration by outcome.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "foundation.configuration.reload.duration", "s", "How long a reload took, from the sources to the last subscriber.");

    private static readonly Gauge<long> Generation = Meter.CreateGauge<long>(
        "foundation.configuration.generation", "{generation}", "The generation of the current configuration.");

    public static void Reloaded(ConfigResult result, TimeSpan duration)
    {
        Reloads.Add(1, new KeyValuePair<string, object?>("outcome", NameOf(result.Outcome)));
        Duration.Record(duration.TotalSeconds);
        Generation.Record(result.Generation);
    }

    private static string NameOf(ConfigOutcome outcome) => outcome switch
    {
        ConfigOutcome.Accepted => "accepted",
        ConfigOutcome.Unchanged => "unchanged",
        ConfigOutcome.Refused => "refused",
        _ => "rejected",
    };
}
