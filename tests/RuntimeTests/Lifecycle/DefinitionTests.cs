using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class DefinitionTests
{
    private static readonly ServiceDefinition Sound = new() { Name = "a" };

    [Fact]
    public void Definition__when_it_makes_no_sense__then_that_is_told()
    {
        Refused("A service definition is null.", null!);
        Refused("A service has no name.", new ServiceDefinition { Name = " " });
        Refused("'a' has no start.", new ServiceDefinition { Name = "a", Start = null! });
        Refused("'a' depends on something without a name.", new ServiceDefinition { Name = "a", DependsOn = [""] });
        Refused("'a' depends on something without a name.", new ServiceDefinition { Name = "a", SoftDependsOn = null! });
        Refused("'a' has a start timeout of 00:00:00; it must be positive, and at most 24 days.", new ServiceDefinition { Name = "a", StartTimeout = TimeSpan.Zero });
        Refused("'a' has a health check that is null.", new ServiceDefinition { Name = "a", Checks = [null!] });
        Refused("'a' has a shutdown hook that is null.", new ServiceDefinition { Name = "a", Hooks = null! });
    }

    [Fact]
    public void Check__when_it_makes_no_sense__then_that_is_told()
    {
        RefusedCheck("The health check '' of 'a' has no name.", new HealthCheck { Name = "", Check = Ask });
        RefusedCheck("The health check 'c' of 'a' has nothing to call.", new HealthCheck { Name = "c", Check = null! });
        RefusedCheck("The health check 'c' of 'a' has a period of 00:00:00; it must be positive, and at most 24 days.", new HealthCheck { Name = "c", Check = Ask, Every = TimeSpan.Zero });
        RefusedCheck(
            "The health check 'c' of 'a' has a timeout of 00:00:01; it must be positive, and below its period of 00:00:01.",
            new HealthCheck { Name = "c", Check = Ask, Every = TimeSpan.FromSeconds(1) });
        RefusedCheck("The health check 'c' of 'a' has a threshold below 1.", new HealthCheck { Name = "c", Check = Ask, FailureThreshold = 0 });
        RefusedCheck("The health check 'c' of 'a' has a threshold below 1.", new HealthCheck { Name = "c", Check = Ask, SuccessThreshold = 0 });
        RefusedCheck("The health check 'c' of 'a' has a negative startup grace.", new HealthCheck { Name = "c", Check = Ask, StartupGrace = TimeSpan.FromSeconds(-1) });
    }

    [Fact]
    public void Hook__when_it_makes_no_sense__then_that_is_told()
    {
        RefusedHook("The shutdown hook '' of 'a' has no name.", new ShutdownHook { Name = "", Run = Run });
        RefusedHook("The shutdown hook 'h' of 'a' has nothing to call.", new ShutdownHook { Name = "h", Run = null! });
        RefusedHook(
            "The shutdown hook 'h' of 'a' has a timeout of -00:00:00.0010000; it must be positive, and at most 24 days.",
            new ShutdownHook { Name = "h", Run = Run, Timeout = Timeout.InfiniteTimeSpan });
    }

    [Fact]
    public void Work__when_it_makes_no_sense__then_that_is_told()
    {
        RefusedWork("The background work of 'a' has nothing to call.", new BackgroundWork { Run = null! });
        RefusedWork("The background work of 'a' has an unknown restart policy.", new BackgroundWork { Run = Forever, Restart = (RestartPolicy)7 });
        RefusedWork("The background work of 'a' has a backoff of 00:00:00; it must be positive, and at most 24 days.", new BackgroundWork { Run = Forever, Backoff = TimeSpan.Zero });
        RefusedWork(
            "The background work of 'a' has a longest backoff of 00:00:01; it must be at least 00:00:02, and at most 12 days.",
            new BackgroundWork { Run = Forever, Backoff = TimeSpan.FromSeconds(2), MaxBackoff = TimeSpan.FromSeconds(1) });
        RefusedWork("The background work of 'a' bears 0 failures; it must be at least 1.", new BackgroundWork { Run = Forever, MaxFailures = 0 });
        RefusedWork("The background work of 'a' has a half-life of 00:00:00; it must be positive.", new BackgroundWork { Run = Forever, HalfLife = TimeSpan.Zero });
    }

    [Fact]
    public void Definition__when_names_in_it_are_not_unique__then_that_is_told()
    {
        HealthCheck check = new() { Name = "ping", Check = Ask };
        ShutdownHook hook = new() { Name = "run", Run = Run };
        Refused("Two health checks of 'a' are named 'ping'; names are unique.", new ServiceDefinition { Name = "a", Checks = [check, check] });
        Refused("Two shutdown hooks of 'a' are named 'run'; names are unique.", new ServiceDefinition { Name = "a", Hooks = [hook, hook] });
        Refused(
            "A shutdown hook of 'a' is named 'run', as reports name its background work.",
            new ServiceDefinition { Name = "a", Hooks = [hook], Work = new BackgroundWork { Run = Forever } });
    }

    [Fact]
    public void Options__when_they_make_no_sense__then_the_wrong_one_is_named()
    {
        RefusedOptions("MaxStartParallelism", new LifecycleOptions { MaxStartParallelism = 0 });
        RefusedOptions("StopDeadline", new LifecycleOptions { StopDeadline = TimeSpan.Zero });
        RefusedOptions("StopDeadline", new LifecycleOptions { StopDeadline = TimeSpan.MaxValue });
        RefusedOptions("RunAlwaysReserve", new LifecycleOptions { RunAlwaysReserve = TimeSpan.FromSeconds(-1) });
        RefusedOptions("MinDwell", new LifecycleOptions { MinDwell = TimeSpan.FromSeconds(-1) });
        RefusedOptions("Grace", new LifecycleOptions { Grace = TimeSpan.FromSeconds(-1) });
    }

    private static ValueTask<Health> Ask(CancellationToken token) => ValueTask.FromResult(Health.Healthy);

    private static Task Run(ShutdownContext context, CancellationToken token) => Task.CompletedTask;

    private static Task Forever(CancellationToken token) => LifecycleTest.Forever(token);

    private static void RefusedWork(string message, BackgroundWork work) => Refused(message, new ServiceDefinition { Name = "a", Work = work });

    private static void RefusedCheck(string message, HealthCheck check) => Refused(message, new ServiceDefinition { Name = "a", Checks = [check] });

    private static void RefusedHook(string message, ShutdownHook hook) => Refused(message, new ServiceDefinition { Name = "a", Hooks = [hook] });

    private static void Refused(string message, ServiceDefinition service) =>
        Assert.Equal(message, Assert.Throws<LifecycleException>(() => new ServiceLifecycle([service])).Message);

    private static void RefusedOptions(string name, LifecycleOptions options) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceLifecycle([Sound], options)).ParamName);
}
