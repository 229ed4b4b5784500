using Foundation.Configuration;

namespace Quickstart.Settings;

/// <summary>How orders are paid: the key <c>kind</c> says which case it is.</summary>
[ConfigSchema]
[Discriminator("kind")]
public abstract partial record PaymentSettings;

/// <summary>By card, through a provider.</summary>
[ConfigSchema]
[Variant("card")]
public sealed partial record CardPayment : PaymentSettings
{
    /// <summary>The key of our account.</summary>
    [Field(Pattern = "^key-[0-9a-f]{8}$", Secret = true)]
    public required string ApiKey { get; init; }

    /// <summary>How long the provider may take to answer.</summary>
    [Field(Min = "1s")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>By invoice, afterwards.</summary>
[ConfigSchema]
[Variant("invoice")]
public sealed partial record InvoicePayment : PaymentSettings
{
    /// <summary>When an invoice is due.</summary>
    [Field(Min = "1d", Max = "90d")]
    public TimeSpan Due { get; init; } = TimeSpan.FromDays(30);
}
