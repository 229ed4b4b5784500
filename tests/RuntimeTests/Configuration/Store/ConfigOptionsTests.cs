using Foundation.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Foundation.RuntimeTests.Configuration.Store;

public sealed class ConfigOptionsTests
{
    private readonly ServiceProvider _services;
    private readonly IConfigStore<ServerConfig> _store;

    public ConfigOptionsTests()
    {
        ServiceCollection services = StoreTest.Services(("Server:Name", "a"));
        FoundationBuilder.For(services).AddConfig<ServerConfig>();
        _services = services.BuildServiceProvider(validateScopes: true);
        _store = _services.GetRequiredService<IConfigStore<ServerConfig>>();
    }

    [Fact]
    public void Options__when_the_store_changes__then_they_keep_the_first_object()
    {
        IOptions<ServerConfig> options = _services.GetRequiredService<IOptions<ServerConfig>>();
        Assert.Equal(80, options.Value.Port);

        _store.TryUpdate(static server => server with { Port = 81 });

        Assert.Equal(80, options.Value.Port);
    }

    [Fact]
    public void Snapshot__when_the_store_changes__then_the_next_scope_sees_it()
    {
        using IServiceScope before = _services.CreateScope();
        IOptionsSnapshot<ServerConfig> old = before.ServiceProvider.GetRequiredService<IOptionsSnapshot<ServerConfig>>();
        Assert.Equal(80, old.Value.Port);

        _store.TryUpdate(static server => server with { Port = 81 });

        using IServiceScope after = _services.CreateScope();
        Assert.Equal(80, old.Get(null).Port);
        Assert.Equal(81, after.ServiceProvider.GetRequiredService<IOptionsSnapshot<ServerConfig>>().Value.Port);
    }

    [Fact]
    public void Monitor__when_the_store_changes__then_it_is_current_and_tells_its_listeners()
    {
        IOptionsMonitor<ServerConfig> monitor = _services.GetRequiredService<IOptionsMonitor<ServerConfig>>();
        List<(int Port, string? Name)> calls = [];
        IDisposable? subscription = monitor.OnChange((server, name) => calls.Add((server.Port, name)));

        _store.TryUpdate(static server => server with { Port = 81 });
        subscription?.Dispose();
        _store.TryUpdate(static server => server with { Port = 82 });

        Assert.Equal([(81, "")], calls);
        Assert.Equal(82, monitor.CurrentValue.Port);
        Assert.Equal(82, monitor.Get("").Port);
    }

    [Fact]
    public void Monitor__when_asked_for_a_name__then_it_throws_and_says_what_to_do()
    {
        IOptionsMonitor<ServerConfig> monitor = _services.GetRequiredService<IOptionsMonitor<ServerConfig>>();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => monitor.Get("replica"));

        Assert.StartsWith(
            "ServerConfig has one instance, that of the section Server, and none named 'replica'. Ask without a name, or give the other one a schema and a section of its own.",
            exception.Message,
            StringComparison.Ordinal);
    }
}
