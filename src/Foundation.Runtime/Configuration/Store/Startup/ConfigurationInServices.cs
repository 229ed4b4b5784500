using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Foundation.Configuration;

/// <summary>Finds the configuration of a host that is still being built, and has its JSON files keep types and places.</summary>
internal static class ConfigurationInServices
{
    /// <summary>
    /// Swaps the files that are known when the schemas are registered. Those that are added later follow when the configuration
    /// is first read, see <see cref="Swap(IConfiguration)"/>.
    /// </summary>
    public static void Swap(IServiceCollection services)
    {
        foreach (ServiceDescriptor service in services)
        {
            if (!service.IsKeyedService)
            {
                switch (service.ImplementationInstance)
                {
                    case HostBuilderContext host:
                        Swap(host.Configuration);
                        break;
                    case IConfiguration configuration:
                        Swap(configuration);
                        break;
                }
            }
        }
    }

    /// <summary>Swaps the files of a configuration that can still change; one that is built stays, and is read by its files.</summary>
    public static IConfiguration Swap(IConfiguration configuration)
    {
        // To write to the sources reloads all of them, so it is asked first whether there is anything to do.
        if (configuration is IConfigurationBuilder builder && ConfigSwap.HasWork(builder))
        {
            ConfigSwap.UseFoundationJson(builder);
        }

        return configuration;
    }
}
