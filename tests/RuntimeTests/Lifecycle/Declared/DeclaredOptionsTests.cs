using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Lifecycle.Declared;

/// <summary>Whose options hold: the program's before those of any assembly, an assembly's before those of its references.</summary>
public sealed class DeclaredOptionsTests
{
    private static readonly LifecycleOptions OfReference = new() { StopDeadline = TimeSpan.FromSeconds(1) };
    private static readonly LifecycleOptions OfProgram = new() { StopDeadline = TimeSpan.FromSeconds(2) };
    private static readonly LifecycleOptions OfCaller = new() { StopDeadline = TimeSpan.FromSeconds(3) };

    [Fact]
    public void Options__when_an_assembly_and_its_reference_declare_them__then_the_assemblys_hold() =>
        Assert.Same(OfProgram, Result(static services => FoundationBuilder.For(services).AddLifecycleOptions(OfReference).AddLifecycleOptions(OfProgram)));

    [Fact]
    public void Options__when_the_caller_registered_some_before__then_these_hold() =>
        Assert.Same(OfCaller, Result(static services => FoundationBuilder.For(services.AddSingleton(OfCaller)).AddLifecycleOptions(OfReference).AddLifecycleOptions(OfProgram)));

    [Fact]
    public void Options__when_the_caller_registers_some_after__then_these_hold() =>
        Assert.Same(OfCaller, Result(static services => FoundationBuilder.For(services).AddLifecycleOptions(OfProgram).Services.AddSingleton(OfCaller)));

    [Fact]
    public void Options__when_the_callers_are_made_when_needed__then_these_hold() =>
        Assert.Same(OfCaller, Result(static services => FoundationBuilder.For(services.AddSingleton(static _ => OfCaller)).AddLifecycleOptions(OfProgram)));

    private static LifecycleOptions Result(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        register(services);
        using ServiceProvider provider = services.BuildServiceProvider();
        return Assert.Single(provider.GetServices<LifecycleOptions>().TakeLast(1));
    }
}
