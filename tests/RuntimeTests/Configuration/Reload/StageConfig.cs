using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>A schema whose first field depends on one that is declared after it, and whose last depends on the disk.</summary>
[ConfigSchema("Stage")]
public sealed partial record StageConfig
{
    [Field(Min = 0, DependsOn = nameof(IsOpen))]
    public int Actors { get; init; } = 1;

    public bool IsOpen { get; init; } = false;

    public int Lamps { get; init; } = 1;

    [Field(Format = FieldFormat.FileExists)]
    public string? Script { get; init; }
}
