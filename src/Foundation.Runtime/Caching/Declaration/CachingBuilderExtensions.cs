using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

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
}
