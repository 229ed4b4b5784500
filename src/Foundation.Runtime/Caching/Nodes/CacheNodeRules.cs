using System.Numerics;

namespace Foundation.Caching;

/// <summary>What the options of a node must fulfil.</summary>
internal static class CacheNodeRules
{
    private const int MostStripes = 65_536;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(365_000);

    /// <exception cref="ArgumentException">They do not, with the reason.</exception>
    public static void Check<TKey, TValue>(CacheNodeOptions<TKey, TValue> options)
        where TKey : notnull, IEquatable<TKey>
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Name);
        Require(options.Weight is not null, options, "has no weight");
        Require(IsDuration(options.Ttl) && IsDuration(options.Stale) && IsDuration(options.Sliding) && IsDuration(options.NegativeTtl), options, "has a duration that is negative, or longer than a thousand years");
        Require(options.Timeout == Timeout.InfiniteTimeSpan || (options.Timeout > TimeSpan.Zero && options.Timeout.TotalMilliseconds <= int.MaxValue), options, "has a timeout that is not positive, or longer than 24 days");
        Require(options.Stripes is >= 1 and <= MostStripes && BitOperations.IsPow2(options.Stripes), options, $"has {options.Stripes} stripes, which is no power of two up to {MostStripes}");
        Require(!options.SecurityRelevant || options.Stale == TimeSpan.Zero, options, "is relevant to security, and would be served stale");
        Require(options.Sliding == TimeSpan.Zero || options.Refresh == RefreshPolicy.None, options, "slides, so that it has no end before which it could be refreshed");
        Require(options.DependsOn?.All(static dependency => dependency is not null) == true, options, "depends on null");
    }

    private static bool IsDuration(TimeSpan time) => time >= TimeSpan.Zero && time <= Longest;

    private static void Require<TKey, TValue>(bool condition, CacheNodeOptions<TKey, TValue> options, string otherwise)
        where TKey : notnull, IEquatable<TKey>
    {
        if (!condition)
        {
            throw new ArgumentException($"The cache node '{options.Name}' {otherwise}.", nameof(options));
        }
    }
}
