using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Foundation.RuntimeTests.Configuration.Store;

public sealed class ConfigStartupTests
{
    [Fact]
    public async Task Start__when_valid__then_every_schema_is_bound_before_a_service_starts()
    {
        HostApplicationBuilder builder = Builder(("Server:Name", "a"));
        Witness witness = AddWitness(builder.Services);
        FoundationBuilder.For(builder.Services).AddConfig<ServerConfig>();
        using IHost host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1L], witness.Generations);
    }

    [Fact]
    public async Task Start__when_several_schemas_are_invalid__then_one_exception_has_all_errors_and_no_service_starts()
    {
        HostApplicationBuilder builder = Builder(("Server:Port", "0"), ("Server:Password", "hunter2"));
        Witness witness = AddWitness(builder.Services);
        FoundationBuilder.For(builder.Services).AddConfig<ServerConfig>().AddConfig<CacheConfig<InCache>>();
        using IHost host = builder.Build();

        ConfigException exception = await Assert.ThrowsAsync<ConfigException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        string[] lines = exception.Message.Split('\n');
        Assert.Equal("The configuration is not valid: 4 errors.", lines[0]);
        Assert.StartsWith("  Server:Name: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  Server:Port: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("  Server:Password: ", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("  Cache:Size: ", lines[5], StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(witness.Generations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start__when_the_programs_own_options_are_invalid_too__then_neither_report_is_lost(bool ownFirst)
    {
        HostApplicationBuilder builder = Builder();
        if (ownFirst)
        {
            AddOwnOptions(builder.Services);
        }

        FoundationBuilder.For(builder.Services).AddConfig<ServerConfig>();
        if (!ownFirst)
        {
            AddOwnOptions(builder.Services);
        }

        using IHost host = builder.Build();

        AggregateException exception = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(exception.InnerExceptions, static inner => inner is ConfigException);
        Assert.Contains(exception.InnerExceptions, static inner => inner.Message == "own options are wrong");
    }

    [Fact]
    public async Task Start__when_two_schemas_own_one_section__then_it_fails_and_names_both()
    {
        HostApplicationBuilder builder = Builder(("Server:Name", "a"), ("Server:Size", "1"));
        FoundationBuilder.For(builder.Services).AddConfig<ServerConfig>().AddConfig<CacheConfig<InServer>>();
        using IHost host = builder.Build();

        ConfigException exception = await Assert.ThrowsAsync<ConfigException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            $"server: two schemas own this section, {typeof(ServerConfig)} and {typeof(CacheConfig<InServer>)}; give each a section of its own",
            Assert.Single(exception.Failures));
    }

    [Fact]
    public async Task Start__when_a_section_lies_within_anothers__then_it_fails_and_names_both()
    {
        HostApplicationBuilder builder = Builder(("Server:Name", "a"), ("Server:Cache:Size", "1"));
        FoundationBuilder.For(builder.Services).AddConfig<CacheConfig<InsideServer>>().AddConfig<ServerConfig>();
        using IHost host = builder.Build();

        ConfigException exception = await Assert.ThrowsAsync<ConfigException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            $"server:Cache: this section of {typeof(CacheConfig<InsideServer>)} lies within 'Server', which {typeof(ServerConfig)} owns; make it the type of a field there, or move it",
            Assert.Single(exception.Failures));
    }

    private static readonly Dictionary<string, Action<IServiceCollection>> IgnoredOptions = new()
    {
        ["Configure"] = static services => services.Configure<ServerConfig>(static _ => { }),
        ["Configure a name"] = static services => services.Configure<ServerConfig>("name", static _ => { }),
        ["PostConfigure"] = static services => services.PostConfigure<ServerConfig>(static _ => { }),
        ["Validate"] = static services => services.AddOptions<ServerConfig>().Validate(static _ => true),
    };

    [Theory]
    [InlineData("Configure")]
    [InlineData("Configure a name")]
    [InlineData("PostConfigure")]
    [InlineData("Validate")]
    public async Task Start__when_a_schema_is_also_configured_as_options__then_it_fails_and_names_the_remedy(string registration)
    {
        HostApplicationBuilder builder = Builder(("Server:Name", "a"));
        FoundationBuilder.For(builder.Services).AddConfig<ServerConfig>();
        IgnoredOptions[registration](builder.Services);
        using IHost host = builder.Build();

        ConfigException exception = await Assert.ThrowsAsync<ConfigException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("remove Configure, Bind, PostConfigure or Validate", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void AddConfig__when_called_again__then_nothing_is_registered_twice()
    {
        ServiceCollection services = StoreTest.Services();
        FoundationBuilder.For(services).AddConfig<ServerConfig>();
        int once = services.Count;

        FoundationBuilder.For(services).AddConfig<ServerConfig>();

        Assert.Equal(once, services.Count);
    }

    [Fact]
    public void AddConfig__when_the_schema_has_no_section__then_it_throws()
    {
        FoundationBuilder builder = FoundationBuilder.For(new ServiceCollection());

        Assert.Throws<ArgumentException>(() => builder.AddConfig<CacheConfig<Nowhere>>());
    }

    private static HostApplicationBuilder Builder(params (string Key, string? Value)[] configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value)));
        return builder;
    }

    private static Witness AddWitness(IServiceCollection services)
    {
        Witness witness = new();
        services.AddSingleton<IHostedService>(provider => new Service(witness, provider.GetRequiredService<IConfigStore<ServerConfig>>()));
        return witness;
    }

    private static void AddOwnOptions(IServiceCollection services) =>
        services.AddOptions<OwnOptions>().Validate(static _ => false, "own options are wrong").ValidateOnStart();

    private sealed class OwnOptions;

    /// <summary>The generations that the store had when services were starting.</summary>
    private sealed class Witness
    {
        public List<long> Generations { get; } = [];
    }

    private sealed class Service(Witness witness, IConfigStore<ServerConfig> store) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken)
        {
            witness.Generations.Add(store.Generation);
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
