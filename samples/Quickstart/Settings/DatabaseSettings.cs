using System.Collections.Immutable;
using Foundation;
using Foundation.Configuration;

namespace Quickstart.Settings;

/// <summary>Where orders are stored.</summary>
[ConfigSchema("Database")]
public sealed partial record DatabaseSettings
{
    /// <summary>The primary server; holds the password, so it is never shown.</summary>
    [Field(Pattern = "^postgres://", Secret = true)]
    public required string Url { get; init; }

    /// <summary>How many connections are kept open.</summary>
    [Field(Min = 1, Max = 100)]
    public int PoolSize { get; init; } = 10;

    /// <summary>How long a query may take.</summary>
    [Field(Min = "1s", Max = "5m")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The memory for results, taken once when the program starts.</summary>
    [Field(Min = "1MiB", Max = "1GiB", Reload = ReloadPolicy.Restart)]
    public ByteSize Cache { get; init; } = ByteSize.Parse("64MiB");

    /// <summary>Servers that may answer reads.</summary>
    [Field(MaxCount = 8)]
    public ImmutableArray<ReplicaSettings> Replicas { get; init; } = [];

    [Rule(nameof(PoolSize), nameof(Replicas), Message = "a pool needs one connection per replica")]
    private static bool PoolCoversReplicas(DatabaseSettings settings) => settings.PoolSize >= settings.Replicas.Length;
}
