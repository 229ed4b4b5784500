using Microsoft.Extensions.DependencyInjection;

namespace Foundation.Lifecycle;

/// <summary>
/// The options that an assembly declares, as a registration that can be told from the caller's. Assemblies register after those that they
/// reference, so that each replaces what its references declare.
/// </summary>
internal sealed class DeclaredOptions(LifecycleOptions options)
{
    public static void Register(IServiceCollection services, LifecycleOptions options)
    {
        for (int i = services.Count - 1; i >= 0; i--)
        {
            ServiceDescriptor service = services[i];
            if (service.ServiceType != typeof(LifecycleOptions) || service.IsKeyedService)
            {
                continue;
            }

            if (service.ImplementationFactory?.Target is not DeclaredOptions)
            {
                return;
            }

            services.RemoveAt(i);
        }

        services.AddSingleton(new DeclaredOptions(options).Get);
    }

    private LifecycleOptions Get(IServiceProvider services) => options;
}
