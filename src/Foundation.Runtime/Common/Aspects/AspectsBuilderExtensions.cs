using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Foundation;

/// <summary>Registers what the aspects of classes need. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class AspectsBuilderExtensions
{
    /// <summary>Registers the aspects of a class, as a singleton unless they are registered already. The class itself is registered by the program, with the lifetime that suits it.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <typeparam name="TAspects">Its aspects.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Makes the aspects.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder AddAspects<T, TAspects>(this FoundationBuilder builder, Func<IServiceProvider, AspectInstances<T>, TAspects> create)
        where T : class
        where TAspects : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(provider => create(provider, InstancesOf<T>(services, provider)));
        return builder;
    }

    /// <summary>The registration of a class, by itself or by an interface: the last one, which the container uses. Null where there is none.</summary>
    internal static ServiceDescriptor? RegistrationOf<T>(IServiceCollection services)
        where T : class
    {
        ServiceDescriptor? registered = null;
        foreach (ServiceDescriptor service in services)
        {
            if (!service.IsKeyedService && (service.ServiceType == typeof(T) || service.ImplementationType == typeof(T)))
            {
                registered = service;
            }
        }

        return registered;
    }

    private static AspectInstances<T> InstancesOf<T>(IServiceCollection services, IServiceProvider provider)
        where T : class
    {
        ServiceDescriptor? registered = RegistrationOf<T>(services);
        return registered is null or { Lifetime: ServiceLifetime.Singleton }
            ? AspectInstances<T>.Shared
            : AspectInstances<T>.PerCall(provider.GetRequiredService<IServiceScopeFactory>(), registered.ServiceType);
    }
}
