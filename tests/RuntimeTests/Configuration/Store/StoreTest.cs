using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Configuration.Store;

/// <summary>A container with schemas and their configuration, without a host.</summary>
internal static class StoreTest
{
    public static ServiceCollection Services(params (string Key, string? Value)[] configuration)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value)))
            .Build());
        return services;
    }

    /// <summary>The store of a valid server: Name "a", Port 80.</summary>
    public static IConfigStore<ServerConfig> Server()
    {
        ServiceCollection services = Services(("Server:Name", "a"));
        FoundationBuilder.For(services).AddConfig<ServerConfig>();
        return services.BuildServiceProvider().GetRequiredService<IConfigStore<ServerConfig>>();
    }
}
