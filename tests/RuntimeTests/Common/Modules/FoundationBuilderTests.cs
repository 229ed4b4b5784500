using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Common.Modules;

public sealed class FoundationBuilderTests
{
    [Fact]
    public void For__when_asked_again__then_it_is_the_same_builder_and_a_service()
    {
        ServiceCollection services = new();

        FoundationBuilder builder = FoundationBuilder.For(services);

        Assert.Same(builder, FoundationBuilder.For(services));
        Assert.Same(services, builder.Services);
        Assert.Same(builder, services.BuildServiceProvider().GetRequiredService<FoundationBuilder>());
    }

    [Fact]
    public void AddModule__when_asked_for_twice_and_by_a_module_too__then_it_registers_once()
    {
        ServiceCollection services = new();

        FoundationBuilder.For(services).AddModule<Application>();
        FoundationBuilder.For(services).AddModule<Library>().AddModule<Application>();

        Assert.Single(services, static service => service.ServiceType == typeof(Registered));
    }

    [Fact]
    public void AddModule__when_two_modules_name_one_another__then_both_register_once()
    {
        ServiceCollection services = new();

        FoundationBuilder.For(services).AddModule<Left>();

        Assert.Equal(2, services.Count(static service => service.ServiceType == typeof(Registered)));
    }

    private sealed class Registered;

    private sealed class Application : IFoundationModule
    {
        public static void Register(FoundationBuilder builder) => builder.AddModule<Library>();
    }

    private sealed class Library : IFoundationModule
    {
        public static void Register(FoundationBuilder builder) => builder.Services.AddSingleton<Registered>();
    }

    private sealed class Left : IFoundationModule
    {
        public static void Register(FoundationBuilder builder) => builder.AddModule<Right>().Services.AddSingleton<Registered>();
    }

    private sealed class Right : IFoundationModule
    {
        public static void Register(FoundationBuilder builder) => builder.AddModule<Left>().Services.AddSingleton<Registered>();
    }
}
