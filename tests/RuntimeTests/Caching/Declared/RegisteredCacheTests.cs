using Foundation.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>Declared caches as <c>AddFoundation</c> registers them.</summary>
public sealed class RegisteredCacheTests
{
    private readonly ProfileStore _store = new();

    [Fact]
    public async Task Singleton__when_the_container_made_it__then_it_has_its_aspects()
    {
        await using ServiceProvider services = Build(static services => services.AddSingleton<Profiles>().AddSingleton<Greetings>());
        Greetings greetings = services.GetRequiredService<Greetings>();

        Assert.Equal("Hello, permissions 1 #1", await greetings.GreetAsync(1, Token));
        Assert.Equal("Hello, permissions 1 #1", await greetings.GreetAsync(1, Token));
        Assert.Same(services.GetRequiredService<ProfilesAspects>().Cache, services.GetRequiredService<Profiles>().Cache);
    }

    [Fact]
    public async Task Scoped__when_a_value_is_loaded__then_it_is_on_an_instance_of_its_own()
    {
        await using ServiceProvider services = Build(static services => services.AddScoped<Session>().AddScoped<Sessions>());
        AsyncServiceScope scope = services.CreateAsyncScope();
        Session own = scope.ServiceProvider.GetRequiredService<Session>();
        Sessions sessions = scope.ServiceProvider.GetRequiredService<Sessions>();

        ValueTask<Session> loading = sessions.GetAsync(1, Token);
        await scope.DisposeAsync();
        Session used = await loading;

        Assert.NotSame(own, used);
        Assert.True(own.IsDisposed);
        Assert.False(used.WasDisposedEarly);
        Assert.True(used.IsDisposed);
    }

    [Fact]
    public async Task Scoped__when_it_is_registered_by_an_interface__then_it_is_made_by_that()
    {
        await using ServiceProvider services = Build(static services => services.AddScoped<Session>().AddScoped<ISessions, Sessions>());
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        Session used = await scope.ServiceProvider.GetRequiredService<ISessions>().GetAsync(1, Token);
        Assert.NotSame(scope.ServiceProvider.GetRequiredService<Session>(), used);
        Assert.Same(used, scope.ServiceProvider.GetRequiredService<ISessions>().Find(1));
    }

    [Fact]
    public async Task Graph__when_the_program_registers_its_own__then_that_is_used()
    {
        using CacheGraph graph = new();
        await using ServiceProvider services = Build(services => services.AddSingleton<Profiles>().AddSingleton(graph));
        Profiles profiles = services.GetRequiredService<Profiles>();
        string first = profiles.Describe();

        graph.InvalidateAll();

        Assert.NotEqual(first, profiles.Describe());
    }

    private ServiceProvider Build(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        services.AddSingleton(_store);
        services.AddFoundation();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
