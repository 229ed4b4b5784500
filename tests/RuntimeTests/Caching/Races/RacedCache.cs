namespace Foundation.RuntimeTests.Caching.Races;

/// <summary>A cache with one value, which depends on one thing. Reads load what is not there.</summary>
internal abstract class RacedCache : IDisposable
{
    /// <summary>Whether it knows dependencies, tags or the like.</summary>
    public virtual bool HasDependencies => true;

    /// <summary>Whether it loads a value anew in the background while it still serves the one of before.</summary>
    public virtual bool Refreshes => false;

    public abstract Task<string> Get(Func<Task<string>> load);

    public abstract Task Set(string value);

    public abstract Task Remove();

    public virtual Task InvalidateDependency() => throw new NotSupportedException();

    /// <summary>Lets the time pass after which the next read loads in the background.</summary>
    public virtual void LetRefreshBecomeDue()
    {
    }

    public virtual void Dispose()
    {
    }
}
