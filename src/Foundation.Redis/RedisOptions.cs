namespace Foundation.Redis;

/// <summary>How Redis is used. Immutable.</summary>
public sealed class RedisOptions
{
    /// <summary>
    /// Begins each key and each channel, so that several programs can share a server. Empty, the default: none. Processes that share caches use the same.
    /// </summary>
    public string Prefix { get; init; } = "";

    /// <summary>How long an operation, or an attempt to connect, may take before it has failed. The default is 1 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How often a process asks whether it has heard every invalidation: one that got lost without a trace is noticed after at most twice this
    /// time, and an unreachable server after this time and <see cref="Timeout"/>. The default is 500 ms.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromMilliseconds(500);

    internal RedisOptions Checked()
    {
        ArgumentNullException.ThrowIfNull(Prefix);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Heartbeat, TimeSpan.Zero);
        return Prefix.AsSpan().ContainsAny('{', '}')
            ? throw new ArgumentException($"The prefix '{Prefix}' has a brace: Redis Cluster would take what follows for the part of a key that decides where it is kept.", nameof(Prefix))
            : this;
    }
}
