using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle.Declared;

/// <summary>Generated code leaves out what has its default, so that the defaults of attributes and of the runtime's types must be the same.</summary>
public sealed class DefaultTests
{
    [Fact]
    public void Defaults__of_an_attribute__are_those_of_the_type_that_it_becomes()
    {
        ServiceDefinition service = new() { Name = "" };
        ManagedServiceAttribute ofService = new();
        Equal(ofService.StartTimeout, service.StartTimeout);
        Assert.Equal(ofService.Critical, service.IsCritical);

        BackgroundWork work = new() { Run = null! };
        RunAttribute ofWork = new();
        Equal(ofWork.Backoff, work.Backoff);
        Equal(ofWork.MaxBackoff, work.MaxBackoff);
        Equal(ofWork.HalfLife, work.HalfLife);
        Assert.Equal((ofWork.MaxFailures, ofService.Restart), (work.MaxFailures, work.Restart));

        HealthCheck check = new() { Name = "", Check = null! };
        HealthCheckAttribute ofCheck = new();
        Equal(ofCheck.Every, check.Every);
        Equal(ofCheck.Timeout, check.Timeout);
        Equal(ofCheck.StartupGrace, check.StartupGrace);
        Assert.Equal((ofCheck.FailureThreshold, ofCheck.SuccessThreshold, ofCheck.Kind), (check.FailureThreshold, check.SuccessThreshold, check.Kind));

        ShutdownHook hook = new() { Name = "", Run = null! };
        ShutdownHookAttribute ofHook = new();
        Equal(ofHook.Timeout, hook.Timeout);
        Assert.Equal((ofHook.Priority, ofHook.RunAlways, ofHook.Concurrent, ofHook.Critical), (hook.Priority, hook.RunsAlways, hook.IsConcurrent, hook.IsCritical));
    }

    [Fact]
    public void Defaults__of_the_attribute_of_the_assembly__are_those_of_the_options()
    {
        LifecycleOptions options = new();
        LifecycleAttribute ofAssembly = new();
        Equal(ofAssembly.StopDeadline, options.StopDeadline);
        Equal(ofAssembly.RunAlwaysReserve, options.RunAlwaysReserve);
        Equal(ofAssembly.DrainDelay, options.DrainDelay);
        Equal(ofAssembly.DrainTimeout, options.DrainTimeout);
        Equal(ofAssembly.MinDwell, options.MinDwell);
        Equal(ofAssembly.Grace, options.Grace);
        Assert.Equal((0, int.MaxValue), (ofAssembly.MaxStartParallelism, options.MaxStartParallelism));
    }

    private static void Equal(string literal, TimeSpan duration) => Assert.Equal(Literals.DurationLiteral.Format(duration.Ticks), literal);
}
