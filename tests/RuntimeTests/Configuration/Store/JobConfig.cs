using System.Collections.Immutable;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Store;

/// <summary>A schema as a program declares it; this assembly's <c>AddFoundation</c> registers it.</summary>
[ConfigSchema("Job")]
public sealed partial record JobConfig
{
    public required string Name { get; init; }

    [Field(Min = 1, Max = 100)]
    public int Workers { get; init; } = 4;

    public string? Queue { get; init; } = "default";

    public ImmutableArray<string> Hosts { get; init; } = ["local"];
}
