using Microsoft.Extensions.DependencyInjection;

namespace Foundation;

/// <summary>
/// Registers what assemblies declare in one collection of services; <c>AddFoundation</c> returns it. There is one for each
/// collection, and it remembers what has been registered. Not thread-safe, as the collection is not.
/// </summary>
public sealed class FoundationBuilder
{
    private readonly HashSet<Type> _modules = [];

    private FoundationBuilder(IServiceCollection services) => Services = services;

    /// <summary>The collection on which <c>AddFoundation</c> was called.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The builder of a collection: always the same one.</summary>
    public static FoundationBuilder For(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        foreach (ServiceDescriptor service in services)
        {
            if (service.ServiceType == typeof(FoundationBuilder) && !service.IsKeyedService)
            {
                return (FoundationBuilder)service.ImplementationInstance!;
            }
        }

        FoundationBuilder builder = new(services);
        services.AddSingleton(builder);
        return builder;
    }

    /// <summary>Registers a module, unless it has been registered here before.</summary>
    public FoundationBuilder AddModule<TModule>()
        where TModule : IFoundationModule
    {
        if (TryAddModule(typeof(TModule)))
        {
            TModule.Register(this);
        }

        return this;
    }

    /// <summary>Remembers a module.</summary>
    /// <returns>Whether it was not known before: its registration is up to the caller then.</returns>
    internal bool TryAddModule(Type module) => _modules.Add(module);
}
