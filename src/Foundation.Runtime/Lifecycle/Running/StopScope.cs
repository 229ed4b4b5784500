namespace Foundation.Lifecycle;

/// <summary>Knows whether code runs inside of a shutdown hook of one program.</summary>
internal sealed class StopScope
{
    private readonly AsyncLocal<bool> _isInside = new();

    /// <exception cref="InvalidOperationException">It does: it would wait for itself.</exception>
    public void ThrowIfInside()
    {
        if (_isInside.Value)
        {
            throw new InvalidOperationException("A shutdown hook cannot stop the program and wait for that: it would wait for itself. Return, and the stop goes on.");
        }
    }

    public Task Run(ShutdownHook hook, ShutdownContext context, CancellationToken token)
    {
        _isInside.Value = true;
        try
        {
            return hook.Run(context, token);
        }
        finally
        {
            _isInside.Value = false;
        }
    }
}
