using Foundation.Configuration;

namespace Services.Shop;

/// <summary>What the shop is.</summary>
[ConfigSchema("Shop")]
public sealed partial record ShopSettings
{
    /// <summary>The name above the door.</summary>
    [Field(MinLength = 1)]
    public required string Name { get; init; }
}
