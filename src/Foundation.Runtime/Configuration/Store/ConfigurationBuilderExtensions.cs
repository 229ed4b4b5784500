using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Foundation.Configuration;

/// <summary>Registers configuration schemas. Generated code calls it for each schema of an assembly that has a section.</summary>
public static class ConfigurationBuilderExtensions
{
    /// <summary>
    /// Registers <see cref="IConfigStore{T}"/>, and <see cref="IOptions{TOptions}"/>, <see cref="IOptionsSnapshot{TOptions}"/> and
    /// <see cref="IOptionsMonitor{TOptions}"/> that are served from it, has the section explained by <see cref="IConfigOrigins"/>, and has it checked before the host starts. A second call for the same schema changes nothing.
    /// </summary>
    /// <remarks>
    /// There is one unnamed instance: asking the options for a name throws. What a program registers to configure or validate
    /// the same type as options is an error at the start, since it would have no effect.
    /// </remarks>
    /// <typeparam name="T">A schema with a section.</typeparam>
    /// <exception cref="ArgumentException">The schema has no section.</exception>
    public static FoundationBuilder AddConfig<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(this FoundationBuilder builder)
        where T : class, IConfigSchema<T>
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (T.Info.Section is null)
        {
            throw new ArgumentException($"{typeof(T)} has no section; it can only be used inside other schemas.", nameof(T));
        }

        if (builder.TryAddModule(typeof(ConfigStores)))
        {
            AddStartup(builder.Services);
        }

        if (builder.TryAddModule(typeof(T)))
        {
            AddStore<T>(builder.Services);
        }

        return builder;
    }

    private static void AddStartup(IServiceCollection services)
    {
        ConfigurationInServices.Swap(services);
        services.AddSingleton<ConfigStores>(static provider => new ConfigStores(provider));
        services.AddSingleton<IConfigOrigins>(static provider =>
            new ConfigOrigins(() => provider.GetRequiredService<ConfigStores>().Configuration, provider.GetServices<SchemaView>()));
        services.AddSingleton<ConfigGroup>(static provider => new ConfigGroup(provider.GetRequiredService<ConfigStores>()));
        services.AddSingleton<IConfigGroup>(static provider => provider.GetRequiredService<ConfigGroup>());
        services.AddSingleton<IConfigSnapshots>(static provider => provider.GetRequiredService<ConfigGroup>());
        services.AddSingleton<ConfigReloads>(static provider => new ConfigReloads(provider.GetRequiredService<ConfigStores>()));
        services.AddSingleton<IConfigReloads>(static provider => provider.GetRequiredService<ConfigReloads>());
        services.AddSingleton<IHealthSource>(static provider => provider.GetRequiredService<ConfigReloads>());
        services.AddOptions<ConfigStartup>()
            .Configure<ConfigStores>(static (_, stores) => stores.Check())
            .ValidateOnStart();
    }

    private static void AddStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(IServiceCollection services)
        where T : class, IConfigSchema<T>
    {
        services.AddSingleton(ConfigRegistration.Of<T>());
        services.AddSingleton<ConfigStore<T>>(static provider => new ConfigStore<T>(provider.GetRequiredService<ConfigStores>()));
        services.AddSingleton<IConfigStore<T>>(static provider => provider.GetRequiredService<ConfigStore<T>>());
        services.AddSingleton<SchemaView>(static provider => new SchemaView<T>(provider.GetRequiredService<ConfigStore<T>>()));
        services.AddSingleton<IOptions<T>>(static provider => new ConfigOptions<T>(provider.GetRequiredService<ConfigStore<T>>()));
        services.AddScoped<IOptionsSnapshot<T>>(static provider => new ConfigOptionsSnapshot<T>(provider.GetRequiredService<ConfigStore<T>>()));
        services.AddSingleton<IOptionsMonitor<T>>(static provider => new ConfigOptionsMonitor<T>(provider.GetRequiredService<ConfigStore<T>>()));
    }
}
