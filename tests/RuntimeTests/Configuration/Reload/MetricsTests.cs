using System.Diagnostics.Metrics;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class MetricsTests : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<string> _measured = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;

    public MetricsTests()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Foundation.Configuration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add($"{instrument.Name} {value}{Of(tags)}"));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add($"{instrument.Name} {value}{Of(tags)}"));
        _listener.Start();
    }

    [Fact]
    public void Reload__is_counted_by_outcome_with_its_duration_and_the_generation()
    {
        using ReloadTest test = new("{}");
        using IDisposable subscription = test.Pools.Subscribe(new Participant<PoolConfig>("", [])
        {
            Vote = (_, now) =>
            {
                test.Time.Advance(TimeSpan.FromSeconds(1.5));
                return now.Size == 30 ? ConfigVote.Refuse("no") : ConfigVote.Accept;
            },
        });

        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 0 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 30 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        Assert.Equal(
            [
                .. Expected("accepted", "1.5", 2), .. Expected("rejected", "0", 2), .. Expected("refused", "1.5", 2), .. Expected("unchanged", "0", 2),
            ],
            _measured);
    }

    [Fact]
    public void Reload__of_the_same_content_is_not_counted()
    {
        using ReloadTest test = new("{}");
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");
        int before = _measured.Count;

        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        Assert.Equal(before, _measured.Count);
    }

    public void Dispose() => _listener.Dispose();

    private static string[] Expected(string outcome, string duration, int generation) =>
    [
        $"foundation.configuration.reloads 1 outcome={outcome}",
        $"foundation.configuration.reload.duration {duration}",
        $"foundation.configuration.generation {generation}",
    ];

    private static string Of(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.Length == 0 ? "" : $" {tags[0].Key}={tags[0].Value}";

    // The meter is one for the process: what other tests measure comes on their threads.
    private void Add(FormattableString measured)
    {
        if (Environment.CurrentManagedThreadId == _thread)
        {
            _measured.Add(FormattableString.Invariant(measured));
        }
    }
}
