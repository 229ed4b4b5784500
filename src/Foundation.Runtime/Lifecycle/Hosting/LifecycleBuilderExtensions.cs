using System.Diagnostics.CodeAnalysis;
using Foundation.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Lifecycle;

/// <summary>Registers services that start and stop in order, with the host and without.</summary>
public static class LifecycleBuilderExtensions
{
    /// <summary>
    /// Registers a service. A host starts all of them when its own hosted services have started, and stops them before those; without a host,
    /// ask the container for <see cref="ServiceLifecycle"/>. Register a <see cref="LifecycleOptions"/> to change deadlines and limits. Every
    /// <see cref="IHealthSource"/> among the services, such as the configuration, takes part under its name, and every <see cref="IDrainable"/> is
    /// drained before the services stop.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="define">Makes the definition when the program starts.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder AddManagedService(this FoundationBuilder builder, Func<IServiceProvider, ServiceDefinition> define)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(define);
        if (builder.TryAddModule(typeof(ServiceLifecycle)))
        {
            builder.Services.AddSingleton(Create);
            builder.Services.AddSingleton<LifecycleEnd>();
            builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedLifecycle>());
        }

        builder.Services.AddSingleton(define);
        return builder;
    }

    /// <summary>Registers a type that carries <see cref="ManagedServiceAttribute"/>, as a singleton unless it is registered already. Called by generated code.</summary>
    /// <typeparam name="TService">The type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder AddManagedService<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TService>(this FoundationBuilder builder)
        where TService : class, IManagedService<TService>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<TService>();
        return builder.AddManagedService(static services => ServiceDefinition.Of(ManagedInstance.Of<TService>(services)));
    }

    /// <summary>
    /// Registers what an assembly declares with <see cref="LifecycleAttribute"/>, in the place of what its references declare. Options that the
    /// program registers itself, before or after, go before all of these. Called by generated code.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The declared options.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder AddLifecycleOptions(this FoundationBuilder builder, LifecycleOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        DeclaredOptions.Register(builder.Services, options);
        return builder;
    }

    private static ServiceLifecycle Create(IServiceProvider services) => new(
        [],
        services.GetService<LifecycleOptions>() ?? new LifecycleOptions(),
        CallClock.Of(services.GetService<TimeProvider>() ?? TimeProvider.System),
        services.GetService<ILogger<ServiceLifecycle>>() ?? NullLogger<ServiceLifecycle>.Instance,
        hosted: HostedServices.NamesIn(services.GetRequiredService<FoundationBuilder>().Services))
    {
        Reloads = services.GetService<IConfigReloads>(),
        Undeclared = () => Declare(services),
    };

    private static ServiceLifecycle.Declarations Declare(IServiceProvider services)
    {
        ServiceLifecycle.Declarations made = new(
            [.. services.GetServices<ServiceDefinition>(), .. services.GetServices<IHealthSource>().Select(Define)], services.GetServices<IDrainable>());
        services.GetRequiredService<LifecycleEnd>();
        return made;
    }

    // A part that knows how well it is needs no patience, and keeps nobody from being ready.
    private static ServiceDefinition Define(IHealthSource source) => new()
    {
        Name = source.Name,
        IsCritical = false,
        Checks =
        [
            new HealthCheck
            {
                Name = source.Name,
                Check = _ => ValueTask.FromResult(source.Health),
                Every = TimeSpan.FromSeconds(1),
                Timeout = TimeSpan.FromMilliseconds(500),
                FailureThreshold = 1,
                Kind = ProbeKind.None,
            },
        ],
    };
}

/// <summary>Ends the lifecycle before the container disposes of the services, which are made before this.</summary>
internal sealed class LifecycleEnd(ServiceLifecycle lifecycle) : IDisposable
{
    public void Dispose() => lifecycle.Dispose();
}
