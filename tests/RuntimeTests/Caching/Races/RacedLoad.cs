namespace Foundation.RuntimeTests.Caching.Races;

/// <summary>A load that ends when the test says so.</summary>
internal sealed class RacedLoad
{
    private readonly TaskCompletionSource<string> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it is called.</summary>
    public Task Began => _began.Task;

    public Task<string> Load()
    {
        _began.TrySetResult();
        return _end.Task;
    }

    public void Ends(string value) => _end.SetResult(value);

    public void Fails() => _end.SetException(new FormatException("no good"));
}
