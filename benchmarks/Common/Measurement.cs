using Foundation.Benchmarks.Caching;
using Foundation.Benchmarks.Caching.HitRates;
using Foundation.Benchmarks.Caching.RoundTrips;
using Foundation.Benchmarks.Configuration;
using Foundation.Benchmarks.Lifecycle;

namespace Foundation.Benchmarks;

/// <summary>What is measured otherwise than by timing a method again and again, and is written among the results of its system.</summary>
/// <param name="System">The system.</param>
/// <param name="Argument">Runs it alone.</param>
/// <param name="WriteAsync">Measures, and writes the section.</param>
internal sealed record Measurement(string System, string Argument, Func<Task> WriteAsync)
{
    public static Measurement[] All { get; } =
    [
        new(nameof(Configuration), FirstValidationRun.Argument, Done(FirstValidationRun.Write)),
        new(nameof(Lifecycle), Cases.Argument, Cases.WriteAsync),
        new(nameof(Caching), HitRateTable.Argument, Done(HitRateTable.Write)),
        new(nameof(Caching), EntrySizes.Argument, EntrySizes.WriteAsync),
        new(nameof(Caching), RoundTripCounts.Argument, RoundTripCounts.WriteAsync),
    ];

    private static Func<Task> Done(Action write) => () =>
    {
        write();
        return Task.CompletedTask;
    };
}
