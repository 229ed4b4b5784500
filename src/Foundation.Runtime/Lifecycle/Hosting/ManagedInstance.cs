using Microsoft.Extensions.DependencyInjection;

namespace Foundation.Lifecycle;

/// <summary>Gets the object that is started and stopped from the container.</summary>
internal static class ManagedInstance
{
    /// <exception cref="LifecycleException">It cannot be made, or the container would make others beside it.</exception>
    public static TService Of<TService>(IServiceProvider services)
        where TService : class
    {
        ServiceLifetime lifetime = services.GetRequiredService<FoundationBuilder>().Services
            .Last(static service => service.ServiceType == typeof(TService) && !service.IsKeyedService).Lifetime;
        if (lifetime != ServiceLifetime.Singleton)
        {
            throw new LifecycleException(
                $"'{typeof(TService)}' is registered as {(lifetime == ServiceLifetime.Scoped ? "scoped" : "transient")}: a managed service is one object that starts and stops once. Register it as a singleton.");
        }

        try
        {
            return services.GetRequiredService<TService>();
        }
#pragma warning disable CA1031 // Somebody's constructor: which of them failed is told, and so is what it threw.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new LifecycleException($"'{typeof(TService)}' could not be made: {ExceptionMessage.Of(exception)}", exception);
        }
    }
}
