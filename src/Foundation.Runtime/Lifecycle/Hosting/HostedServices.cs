using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Foundation.Lifecycle;

/// <summary>Hosted services among managed ones.</summary>
public static class HostedServices
{
    /// <summary>
    /// Registers a hosted service, as a singleton, that starts after managed services and stops before them; in place of <c>AddHostedService</c>, which
    /// has it start before all of these. The name by which others depend on it is that of its type in full. The background work of a
    /// <see cref="BackgroundService"/> that fails stops the program, as the host would.
    /// </summary>
    /// <typeparam name="THosted">The type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="dependsOn">The names of the services that must run before it starts.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder AddManagedHostedService<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THosted>(
        this FoundationBuilder builder, params string[] dependsOn)
        where THosted : class, IHostedService
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dependsOn);
        builder.Services.TryAddSingleton<THosted>();
        return builder.AddManagedService(services => Define(ManagedInstance.Of<THosted>(services), dependsOn));
    }

    /// <summary>The names under which managed services may depend on what the host itself starts.</summary>
    internal static HashSet<string> NamesIn(IServiceCollection services) =>
    [
        .. services.Where(static service => service.ServiceType == typeof(IHostedService) && !service.IsKeyedService)
            .Select(TypeOf).OfType<Type>().Select(static type => type.FullName!),
    ];

    // A factory is a Func of the container and of the type that it makes.
    private static Type? TypeOf(ServiceDescriptor service) =>
        service.ImplementationType ?? service.ImplementationInstance?.GetType() ?? service.ImplementationFactory?.GetType().GenericTypeArguments[^1];

    private static ServiceDefinition Define<THosted>(THosted hosted, string[] dependsOn)
        where THosted : class, IHostedService => new()
        {
            Name = typeof(THosted).FullName!,
            DependsOn = dependsOn,
            Start = token => StartAsync(hosted, token),
            Work = hosted is BackgroundService background ? WorkOf(background) : null,
            Hooks = [new ShutdownHook { Name = "stop", Run = (_, token) => StopAsync(hosted, token) }],
        };

    private static async Task StartAsync(IHostedService hosted, CancellationToken token)
    {
        var lifecycle = hosted as IHostedLifecycleService;
        await (lifecycle?.StartingAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
        await hosted.StartAsync(token).ConfigureAwait(false);
        await (lifecycle?.StartedAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
    }

    private static async Task StopAsync(IHostedService hosted, CancellationToken token)
    {
        var lifecycle = hosted as IHostedLifecycleService;
        await (lifecycle?.StoppingAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
        await hosted.StopAsync(token).ConfigureAwait(false);
        await (lifecycle?.StoppedAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
    }

    // It has begun with the start, and is ended by the hook: this only watches it.
    private static BackgroundWork WorkOf(BackgroundService background) => new()
    {
        Run = token => background.ExecuteTask?.WaitAsync(token) ?? Task.CompletedTask,
        Restart = RestartPolicy.Never,
    };
}
