using System.ComponentModel;

namespace Foundation.Caching;

/// <summary>What a <see cref="WarmAttribute"/> declares. Made by generated code; immutable.</summary>
/// <typeparam name="T">The class.</typeparam>
/// <typeparam name="TKey">What the values are asked for by.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class CacheWarmUp<T, TKey>
    where T : class
{
    /// <summary>The name in logs.</summary>
    public required string Name { get; init; }

    /// <summary>How long after the end of one round the next begins. Zero, the default: there is one round.</summary>
    public TimeSpan Every { get; init; }

    /// <summary>Asks for the keys.</summary>
    public required Func<T, CancellationToken, IAsyncEnumerable<TKey>> Keys { get; init; }

    /// <summary>Reads the value of a key, and so has it loaded where it is not fresh.</summary>
    public required Func<T, TKey, CancellationToken, ValueTask> Load { get; init; }
}
