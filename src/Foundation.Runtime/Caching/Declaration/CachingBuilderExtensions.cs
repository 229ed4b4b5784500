using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Caching;

/// <summary>Registers what caches share.</summary>
public static class CachingBuilderExtensions
{
    /// <summary>Registers the one <see cref="CacheGraph"/> of the program, on its <see cref="TimeProvider"/>, unless there is one already. Called by generated code.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder AddCaching(this FoundationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(static services => new CacheGraph(
            services.GetService<TimeProvider>(), services.GetService<IDiskTier>(), services.GetService<IDistributedTier>(), services.GetService<ILogger<CacheGraph>>()));
        return builder;
    }

    /// <summary>Registers a service that loads the values of a warm-up when the program starts. Called by generated code.</summary>
    /// <typeparam name="T">The class, which the program registers itself.</typeparam>
    /// <typeparam name="TKey">What the values are asked for by.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="warmUp">What is to be loaded.</param>
    /// <returns>The builder.</returns>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static FoundationBuilder AddWarmUp<T, TKey>(this FoundationBuilder builder, CacheWarmUp<T, TKey> warmUp)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(warmUp);
        IServiceCollection registered = builder.Services;
        registered.AddSingleton<IHostedService>(services =>
        {
            ILogger<CacheGraph> logger = services.GetService<ILogger<CacheGraph>>() ?? NullLogger<CacheGraph>.Instance;
            Type? service = AspectsBuilderExtensions.RegistrationOf<T>(registered)?.ServiceType;
            if (service is null)
            {
                CacheWarmingLog.NotRegistered(logger, warmUp.Name, typeof(T));
            }

            return service is null
                ? NoWarmUp.Instance
                : new CacheWarmer<T, TKey>(warmUp, services.GetRequiredService<IServiceScopeFactory>(), service, services.GetService<TimeProvider>() ?? TimeProvider.System, logger);
        });
        return builder;
    }
}
