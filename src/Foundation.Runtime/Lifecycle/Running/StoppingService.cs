namespace Foundation.Lifecycle;

/// <summary>A service that is being stopped.</summary>
internal sealed class StoppingService(ServiceNode node, int dependants)
{
    private readonly ShutdownHook[] _hooks =
        [.. node.Service.Hooks.OrderByDescending(static hook => hook.Priority).ThenBy(static hook => hook.Name, StringComparer.Ordinal)];

    private int _next;

    public ServiceNode Node => node;

    /// <summary>How many dependants have not stopped.</summary>
    public int DependantsLeft { get; set; } = dependants;

    /// <summary>How many of its hooks are running.</summary>
    public int Running { get; set; }

    /// <summary>The next hook, with those that may run together with it; null where all have been taken.</summary>
    public ShutdownHook[]? NextHooks()
    {
        if (_next == _hooks.Length)
        {
            return null;
        }

        int start = _next++;
        while (_hooks[start].IsConcurrent && _next < _hooks.Length && _hooks[_next].IsConcurrent && _hooks[_next].Priority == _hooks[start].Priority)
        {
            _next++;
        }

        return _hooks[start.._next];
    }
}
