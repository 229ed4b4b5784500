using System.ComponentModel.DataAnnotations;
using Foundation.Configuration;
using Microsoft.Extensions.Options;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>The options of a job as they are declared for the Microsoft stack.</summary>
public sealed class PeerOptions
{
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(1);

    public PeerLevel Level { get; set; } = PeerLevel.Low;

    public List<string> Hosts { get; set; } = ["default"];

    public int Workers { get; set; } = 4;

    public double Ratio { get; set; } = 0.5;

    [Required]
    public int? Port { get; set; }

    [Range(1, 100)]
    public int Size { get; set; } = 10;

    [MinLength(1)]
    public string? Queue { get; set; } = "default";

    public long Pin { get; set; }

    public Dictionary<string, PeerLimit> Limits { get; set; } = [];
}

public sealed class PeerLimit
{
    [Range(1, 100)]
    public int Most { get; set; } = 1;
}

/// <summary>The same declaration for ours.</summary>
[ConfigSchema]
public sealed partial class JobOptions
{
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(1);

    public PeerLevel Level { get; set; } = PeerLevel.Low;

    public List<string> Hosts { get; set; } = ["default"];

    public int Workers { get; set; } = 4;

    public double Ratio { get; set; } = 0.5;

    public required int Port { get; set; }

    [Field(Min = 1, Max = 100)]
    public int Size { get; set; } = 10;

    [Field(MinLength = 1)]
    public string? Queue { get; set; } = "default";

    [Field(Secret = true)]
    public long Pin { get; set; }

    public Dictionary<string, JobLimit> Limits { get; set; } = [];
}

[ConfigSchema]
public sealed partial class JobLimit
{
    [Field(Min = 1, Max = 100)]
    public int Most { get; set; } = 1;
}

public enum PeerLevel
{
    Low = 1,
    High = 2,
}

[OptionsValidator]
public sealed partial class PeerOptionsValidator : IValidateOptions<PeerOptions>;

[ConfigSchema]
internal sealed partial class OneTextConfig
{
    public required string Text { get; set; }
}
