using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation;

/// <summary>
/// Decides on which instance a call runs that may outlive the one that began it, as a load that many wait for. An instance that a scope
/// owns ends with it, so that such a call gets one of its own from a scope of its own. Used by generated code; thread-safe.
/// </summary>
/// <typeparam name="T">A class with aspects.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class AspectInstances<T>
    where T : class
{
    private readonly IServiceScopeFactory? _scopes;
    private readonly Type _service;

    private AspectInstances(IServiceScopeFactory? scopes, Type service) => (_scopes, _service) = (scopes, service);

    /// <summary>Calls run on the instance that begins them: it lives as long as the program.</summary>
    public static AspectInstances<T> Shared { get; } = new(null, typeof(T));

    /// <summary>Each call runs on an instance of its own.</summary>
    /// <param name="scopes">Makes the scopes.</param>
    /// <param name="service">The type under which the class is registered.</param>
    public static AspectInstances<T> PerCall(IServiceScopeFactory scopes, Type service)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentNullException.ThrowIfNull(service);
        return new AspectInstances<T>(scopes, service);
    }

    /// <summary>Calls a method that is awaited.</summary>
    /// <typeparam name="TArgument">What the method takes.</typeparam>
    /// <typeparam name="TResult">What it returns.</typeparam>
    /// <param name="caller">The instance that begins the call.</param>
    /// <param name="argument">Handed to <paramref name="call"/>.</param>
    /// <param name="call">Calls the method.</param>
    /// <param name="cancellationToken">Handed to <paramref name="call"/>.</param>
    public ValueTask<TResult> CallAsync<TArgument, TResult>(
        T caller, TArgument argument, Func<T, TArgument, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _scopes is null ? call(caller, argument, cancellationToken) : CallInScopeAsync(_scopes, argument, call, cancellationToken);
    }

    /// <summary>Calls a method that is not awaited.</summary>
    /// <typeparam name="TArgument">What the method takes.</typeparam>
    /// <typeparam name="TResult">What it returns.</typeparam>
    /// <param name="caller">The instance that begins the call.</param>
    /// <param name="argument">Handed to <paramref name="call"/>.</param>
    /// <param name="call">Calls the method.</param>
    public TResult Call<TArgument, TResult>(T caller, TArgument argument, Func<T, TArgument, TResult> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (_scopes is null)
        {
            return call(caller, argument);
        }

        using IServiceScope scope = _scopes.CreateScope();
        return call(InstanceOf(scope.ServiceProvider), argument);
    }

    private async ValueTask<TResult> CallInScopeAsync<TArgument, TResult>(
        IServiceScopeFactory scopes, TArgument argument, Func<T, TArgument, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await call(InstanceOf(scope.ServiceProvider), argument, cancellationToken).ConfigureAwait(false);
        }
    }

    private T InstanceOf(IServiceProvider services) => services.GetRequiredService(_service) as T
        ?? throw new InvalidOperationException($"The service '{_service}' is registered as '{typeof(T)}', but the container makes another type of it: register '{typeof(T)}' itself.");
}
