using System.Collections;
using Foundation.Lifecycle;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Values of services that are not what they should be: exceptions without messages, figures that cannot be read, a status that does not exist.</summary>
public sealed class HostileValueTests
{
    public static TheoryData<Exception, string> Exceptions => new()
    {
        { new Mute(null), "Mute" },
        { new Mute(""), "Mute" },
        { new Cursed(), "Cursed" },
        { new FormatException("two\nlines"), "two lines" },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Start__when_it_throws_what_has_no_message__then_it_has_failed(Exception exception, string told)
    {
        LifecycleTest test = new();
        test.Service(new ServiceDefinition { Name = "a", Start = _ => throw exception });

        Assert.StartsWith($"a: failed after 0 ms: {told}.", Assert.Throws<LifecycleException>(() => test.Start()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Work__when_it_throws_what_has_no_message__then_it_begins_again(Exception exception, string told)
    {
        LifecycleTest test = new();
        int calls = 0;
        test.Service(new ServiceDefinition { Name = "a", Work = new BackgroundWork { Run = token => calls++ == 0 ? throw exception : LifecycleTest.Forever(token) } });

        test.Start(until: 100);
        Assert.Equal($"unhealthy: run failed after 0 ms: {told}", test.Lifecycle.GetHealth("a").ToString());
        test.RunFor(200);

        Assert.Equal(2, calls);
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Check__when_it_throws_what_has_no_message__then_it_is_unhealthy(Exception exception, string told)
    {
        LifecycleTest test = new();
        test.Service(Checked(_ => throw exception)).Service(Checked(_ => ValueTask.FromException<Health>(exception), "b"));

        test.Start(until: 2500);

        Assert.Equal($"unhealthy: ping failed: {told}", test.Lifecycle.GetHealth("a").ToString());
        Assert.Equal($"unhealthy: ping failed: {told}", test.Lifecycle.GetHealth("b").ToString());
    }

    [Fact]
    public void Data__when_they_cannot_be_read__then_the_health_is_shown_without_them()
    {
        LifecycleTest test = new();
        test.Service(Checked(static _ => ValueTask.FromResult(Health.Degraded("slow") with { Data = new Unreadable() })));
        test.Start(until: 2500);

        HealthCheckResult result = test.Lifecycle.ServiceHealth("a", ProbeKind.Readiness);

        Assert.Equal((Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, "degraded: slow"), (result.Status, result.Description));
        Assert.Equal("slow", result.Data["reason"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(99)]
    public void Status__when_it_does_not_exist__then_it_is_unhealthy(int status)
    {
        LifecycleTest test = new();
        test.Service("a").Service(Checked(_ => ValueTask.FromResult(new Health((Foundation.HealthStatus)status, "odd")), "b")).Service("c");
        test.Start(until: 2500);
        test.Lifecycle.SetHealth("c", new Health((Foundation.HealthStatus)status, "odd"));

        Assert.Equal((LifecycleStage.Degraded, Foundation.HealthStatus.Unhealthy), (test.Lifecycle.State.Stage, test.Lifecycle.State.Health));
        Assert.Equal(Foundation.HealthStatus.Unhealthy, test.Lifecycle.GetHealth("b").Status);
        Assert.Equal(Foundation.HealthStatus.Unhealthy, test.Lifecycle.GetHealth("c").Status);
        Assert.False(test.Lifecycle.IsWell(ProbeKind.Readiness));
        Assert.True(test.Lifecycle.IsWell(ProbeKind.Liveness));
    }

    private static ServiceDefinition Checked(Func<CancellationToken, ValueTask<Health>> check, string name = "a") => new()
    {
        Name = name,
        Checks = [new HealthCheck { Name = "ping", Check = check, Every = LifecycleTest.Ms(1000), Timeout = LifecycleTest.Ms(400), FailureThreshold = 1 }],
    };

    private sealed class Mute(string? message) : Exception
    {
        public override string Message => message!;
    }

    private sealed class Cursed : Exception
    {
        public override string Message => throw new ObjectDisposedException("connection");
    }

    private sealed class Unreadable : IReadOnlyDictionary<string, object?>
    {
        public IEnumerable<string> Keys => throw Changed;

        public IEnumerable<object?> Values => throw Changed;

        public int Count => throw Changed;

        private static InvalidOperationException Changed => new("Collection was modified.");

        public object? this[string key] => throw Changed;

        public bool ContainsKey(string key) => throw Changed;

        public bool TryGetValue(string key, out object? value) => throw Changed;

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw Changed;

        IEnumerator IEnumerable.GetEnumerator() => throw Changed;
    }
}
