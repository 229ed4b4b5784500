using System.Collections.Immutable;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Origins;

/// <summary>A schema with everything that an explanation can be about.</summary>
[ConfigSchema("Store:Database")]
public sealed partial record ExplainedConfig
{
    [Field(Secret = true)]
    public string? Url { get; init; }

    [Field(Min = 1, Max = 100, RenamedFrom = "Pool")]
    public int PoolSize { get; init; } = 10;

    public bool CacheEnabled { get; init; } = true;

    [Field(DependsOn = nameof(CacheEnabled))]
    public TimeSpan CacheTtl { get; init; } = TimeSpan.FromHours(1);

    [Field(DependsOn = nameof(CacheEnabled))]
    public ExplainedLimits? CacheLimits { get; init; }

    [Field(Deprecated = "use Replicas")]
    public string? Host { get; init; }

    public ImmutableArray<ExplainedReplica> Replicas { get; init; } = [];

    public Dictionary<string, string> Labels { get; init; } = [];

    public HashSet<string> Zones { get; init; } = [];

    [Field(Secret = true)]
    public Dictionary<string, string> Tokens { get; init; } = [];

    public ExplainedSink? Sink { get; init; }
}

[ConfigSchema]
public sealed partial record ExplainedReplica
{
    public string Host { get; init; } = "localhost";

    public int Weight { get; init; } = 1;

    [Field(Secret = true)]
    public string? Password { get; init; }
}

[ConfigSchema]
public sealed partial record ExplainedLimits
{
    public int Most { get; init; } = 5;
}

[ConfigSchema, Discriminator("kind")]
public abstract partial record ExplainedSink;

[ConfigSchema, Variant("file")]
public sealed partial record ExplainedFile : ExplainedSink
{
    public string Key { get; init; } = "k";
}

[ConfigSchema, Variant("net")]
public sealed partial record ExplainedNet : ExplainedSink
{
    [Field(Secret = true)]
    public string? Key { get; init; }
}
