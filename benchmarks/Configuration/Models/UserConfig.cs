using System.ComponentModel.DataAnnotations;
using Foundation.Configuration;

namespace Foundation.Benchmarks.Configuration;

/// <summary>Six fields, declared for two of the peers at once; the third is given rules in code.</summary>
[ConfigSchema]
public sealed partial record UserConfig
{
    [Field(MinLength = 1, MaxLength = 50)]
    [StringLength(50, MinimumLength = 1)]
    public required string Name { get; init; }

    [Field(MinLength = 6, MaxLength = 254)]
    [StringLength(254, MinimumLength = 6)]
    public required string Email { get; init; }

    [Field(Min = 18, Max = 120)]
    [Range(18, 120)]
    public required int Age { get; init; }

    [Field(Min = 0.0, Max = 1.0)]
    [Range(0.0, 1.0)]
    public required double Score { get; init; }

    [Field(MinLength = 2, MaxLength = 2)]
    [StringLength(2, MinimumLength = 2)]
    public required string Country { get; init; }

    [Field(Min = 1, Max = 5)]
    [Range(1, 5)]
    public required int Tier { get; init; }

    public static UserConfig Valid() => new() { Name = "Ada Lovelace", Email = "ada@example.org", Age = 36, Score = 0.75, Country = "GB", Tier = 3 };

    public static UserConfig AllWrong() => new() { Name = "", Email = "a@b", Age = 7, Score = 1.5, Country = "GBR", Tier = 9 };
}
