namespace Foundation.GeneratorTests.Lifecycle.Rules;

/// <summary>Values of attributes that mean nothing.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("[ManagedService(StartTimeout = [|\"10\"|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(StartTimeout = [|\"soon\"|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(StartTimeout = [|\"0s\"|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(StartTimeout = [|\"-1s\"|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(StartTimeout = [|\"25d\"|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(StartTimeout = [|null!|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(Name = [|\" \"|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(Restart = [|(RestartPolicy)9|])] public sealed partial class Orders;")]
    [InlineData("[ManagedService] public sealed partial class Orders { [HealthCheck(FailureThreshold = [|0|])] private Health Ping() => Health.Healthy; }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [HealthCheck(StartupGrace = [|\"x\"|])] private Health Ping() => Health.Healthy; }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [ShutdownHook(Timeout = [|\"\"|])] private void Close() { } }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [Run(Backoff = [|\"1m\"|])] private Task LoopAsync(CancellationToken ct) => Task.Delay(1, ct); }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [Run(MaxFailures = [|0|])] private Task LoopAsync(CancellationToken ct) => Task.Delay(1, ct); }")]
    public void FND0214__a_value_that_means_nothing__reports(string types) => GeneratorTest.RunInvalid(LifecycleSource.Types(types)).ShouldReport("FND0214");

    [Fact]
    public void FND0214__the_message__shows_a_value_that_does() => GeneratorTest.RunInvalid(LifecycleSource.Types("[ManagedService(StartTimeout = [|\"10\"|])] public sealed partial class Orders;"))
        .ShouldReport("FND0214", message: "'Orders' has StartTimeout \"10\" without a unit: write a duration such as \"30s\"");

    [Theory]
    [InlineData("[assembly: Lifecycle(StopDeadline = [|\"25\"|])]")]
    [InlineData("[assembly: Lifecycle(Grace = \"1s\", DrainDelay = [|\"25s\"|])]")]
    [InlineData("[assembly: System.Reflection.AssemblyCompany(\"x\"), Foundation.Lifecycle.LifecycleAttribute(MaxStartParallelism = [|-1|])]")]
    [InlineData("[assembly: [|Options(StopDeadline = \"30s\")|]]")]
    public void FND0214__a_value_of_the_assembly__reports(string attribute) => GeneratorTest.RunInvalid($"""
        using Foundation.Lifecycle;
        using Options = Foundation.Lifecycle.LifecycleAttribute;

        {attribute}
        """).ShouldReport("FND0214");

    [Fact]
    public void FND0214__values_that_mean_something__is_silent() => GeneratorTest.Run($$"""
        {{LifecycleSource.Usings}}[assembly: Lifecycle(StopDeadline = "1m", RunAlwaysReserve = "0s", DrainDelay = "5s", MaxStartParallelism = 2)]
        [assembly: CLSCompliant(false)]

        [ManagedService(StartTimeout = "24d", Name = "orders", Restart = RestartPolicy.OnFailure)]
        public sealed partial class Orders
        {
            [HealthCheck(StartupGrace = "0s", FailureThreshold = 1)] private Health Ping() => Health.Healthy;
            [Run(Backoff = "0s", MaxFailures = 1)] private Task LoopAsync(CancellationToken ct) => Task.Delay(1, ct);
        }
        """).ShouldBeSilent();
}
