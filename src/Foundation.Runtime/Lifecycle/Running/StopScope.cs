namespace Foundation.Lifecycle;

/// <summary>Knows whether code is called by the stop of one program.</summary>
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

    public Task Run(Func<Task> call)
    {
        _isInside.Value = true;
        try
        {
            return call();
        }
        finally
        {
            _isInside.Value = false;
        }
    }
}
