namespace Foundation.Lifecycle;

/// <summary>A service that is being stopped. Guarded by its run.</summary>
internal sealed class StoppingService(ServiceNode node)
{
    private ShutdownHook[]? _hooks;
    private int _next;

    /// <summary>The service as it was last declared.</summary>
    public ServiceNode Node { get; set; } = node;

    /// <summary>How many dependants have not stopped.</summary>
    public int DependantsLeft { get; set; }

    public bool HasBegun { get; set; }

    public bool HasStopped { get; set; }

    /// <summary>What is being waited for.</summary>
    public List<StoppingCall> Calls { get; } = [];

    /// <summary>The next hook, with those that may run together with it; null where all have been taken.</summary>
    public ShutdownHook[]? NextHooks()
    {
        _hooks ??= [.. Node.Service.Hooks.OrderByDescending(static hook => hook.Priority).ThenBy(static hook => hook.Name, StringComparer.Ordinal)];
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
