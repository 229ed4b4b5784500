using Foundation.Caching;
using Foundation.RuntimeTests.Configuration.Reload;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>Values that are loaded before somebody asks for them, in virtual time.</summary>
public sealed class WarmUpTests : IAsyncDisposable
{
    // Milliseconds; what does not come is a failure, not a wait.
    private const int Limit = 30_000;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private readonly CatalogStore _store = new();
    private readonly AwaitedTime _time = new(Every);
    private readonly LogList _log = new();
    private ServiceProvider? _services;

    [Fact(Timeout = Limit)]
    public async Task Start__when_keys_are_named__then_their_values_are_loaded_before_they_are_asked_for()
    {
        await Start(TestContext.Current.CancellationToken, static services => services.AddSingleton<Catalog>());
        Assert.Equal(["1", "2"], await _store.NextAsync(2, Token));
        await _time.IsAwaitedAsync(Token);

        Catalog catalog = _services!.GetRequiredService<Catalog>();
        Assert.True(catalog.Cache.Get.TryGet(1, out string? kept));
        Assert.Equal("article 1", kept);
        Assert.False(catalog.Cache.Get.TryGet(3, out _));
        Assert.False(_store.HasMore);
    }

    [Fact(Timeout = Limit)]
    public async Task Round__when_the_next_begins__then_it_asks_for_the_keys_again_and_loads_what_is_not_fresh()
    {
        await Start(TestContext.Current.CancellationToken, static services => services.AddSingleton<Catalog>());
        await _store.NextAsync(2, Token);
        await _time.IsAwaitedAsync(Token);

        _store.Popular = [2, 3];
        _time.Advance(Every);
        Assert.Equal(["3"], await _store.NextAsync(1, Token));
        await _time.IsAwaitedAsync(Token);
        Assert.False(_store.HasMore);

        _services!.GetRequiredService<Catalog>().Cache.Get.Invalidate(2);
        _time.Advance(Every);
        Assert.Equal(["2"], await _store.NextAsync(1, Token));
    }

    [Fact(Timeout = Limit)]
    public async Task Round__when_a_value_cannot_be_loaded__then_the_others_are_and_it_is_logged()
    {
        _store.Broken = 1;
        await Start(TestContext.Current.CancellationToken, static services => services.AddSingleton<Catalog>());
        Assert.Equal(["2", "no 1"], await _store.NextAsync(2, Token));
        await _time.IsAwaitedAsync(Token);
        Assert.True(HasLogged("Of the warm-up Foundation.RuntimeTests.Caching.Declared.Catalog.PopularAsync, 1 values could not be loaded"));

        _store.Broken = 0;
        _time.Advance(Every);
        Assert.Equal(["1"], await _store.NextAsync(1, Token));
    }

    [Fact(Timeout = Limit)]
    public async Task Round__when_the_keys_cannot_be_named__then_it_is_logged_and_the_next_goes_on()
    {
        _store.Failure = new TimeoutException("nobody knows what is popular");
        await Start(TestContext.Current.CancellationToken, static services => services.AddSingleton<Catalog>());
        await _store.NextAsync(2, Token);
        await _time.IsAwaitedAsync(Token);
        Assert.True(HasLogged("PopularAsync failed after"));

        _store.Failure = null;
        _store.Popular = [4];
        _time.Advance(Every);
        Assert.Equal(["4"], await _store.NextAsync(1, Token));
    }

    [Fact(Timeout = Limit)]
    public async Task Stop__when_a_value_is_being_loaded__then_the_load_is_cancelled()
    {
        _store.Hangs = true;
        await Start(TestContext.Current.CancellationToken, static services => services.AddSingleton<Catalog>());
        await _store.NextAsync(2, Token);

        await Stop();

        Assert.Equal(["cancelled 1", "cancelled 2"], await _store.NextAsync(2, Token));
    }

    [Fact(Timeout = Limit)]
    public async Task Stop__when_the_next_round_is_awaited__then_there_is_none()
    {
        await Start(TestContext.Current.CancellationToken, static services => services.AddSingleton<Catalog>());
        await _store.NextAsync(2, Token);
        await _time.IsAwaitedAsync(Token);

        await Stop();
        _store.Popular = [5];
        _time.Advance(Every);

        Assert.False(_store.HasMore);
    }

    [Fact(Timeout = Limit)]
    public async Task Class__when_it_is_scoped_and_known_by_an_interface__then_it_is_warmed_too()
    {
        await Start(TestContext.Current.CancellationToken, static services => services.AddScoped<ICatalog, Catalog>());
        Assert.Equal(["1", "2"], await _store.NextAsync(2, Token));
        await _time.IsAwaitedAsync(Token);

        await using AsyncServiceScope scope = _services!.CreateAsyncScope();
        Assert.Equal("article 1", await scope.ServiceProvider.GetRequiredService<ICatalog>().GetAsync(1, Token));
        Assert.False(_store.HasMore);
    }

    [Fact(Timeout = Limit)]
    public async Task Class__when_it_is_not_registered__then_nothing_happens()
    {
        await Start(TestContext.Current.CancellationToken, static services => services);
        await Stop();
        Assert.False(_store.HasMore);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    private async Task Start(CancellationToken cancellationToken, Func<IServiceCollection, IServiceCollection> register)
    {
        ServiceCollection services = new();
        services.AddSingleton(_store).AddSingleton<TimeProvider>(_time);
        services.AddSingleton<ILogger<CacheGraph>>(new Logger<CacheGraph>(_log));
        register(services);
        services.AddFoundation();
        RemoveOthers(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await Task.WhenAll(WarmUps.Select(service => service.StartAsync(cancellationToken)));
    }

    private Task Stop() => Task.WhenAll(WarmUps.Select(static service => service.StopAsync(Token)));

    private bool HasLogged(string text)
    {
        lock (_log.Entries)
        {
            return _log.Entries.Exists(entry => entry.Text.Contains(text, StringComparison.Ordinal));
        }
    }

    // What else this assembly declares needs a host.
    private static void RemoveOthers(ServiceCollection services)
    {
        foreach (ServiceDescriptor service in services.Where(static service => service.ServiceType == typeof(IHostedService) && service.ImplementationType is not null).ToArray())
        {
            services.Remove(service);
        }
    }

    private IEnumerable<IHostedService> WarmUps => _services!.GetServices<IHostedService>().Where(static service => service.GetType().Namespace == "Foundation.Caching");

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
