using System.Collections.Immutable;
using Foundation;
using Foundation.Configuration;

namespace Quickstart.Settings;

/// <summary>How orders are taken.</summary>
[ConfigSchema("Orders")]
public sealed partial record OrderSettings
{
    /// <summary>The name of the shop on every invoice.</summary>
    [Field(MinLength = 1, MaxLength = 60)]
    public required string ShopName { get; init; }

    /// <summary>What an invoice is written in.</summary>
    [Field(OneOf = ["EUR", "USD"])]
    public string Currency { get; init; } = "EUR";

    /// <summary>How an order reaches the customer.</summary>
    public Delivery Delivery { get; init; } = Delivery.Standard;

    /// <summary>The largest attachment of an order.</summary>
    [Field(Max = "25MiB")]
    public ByteSize Attachment { get; init; } = ByteSize.Parse("5MiB");

    /// <summary>How long an order can be cancelled.</summary>
    [Field(Min = "0s", Max = "14d")]
    public TimeSpan Cancellation { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The fewest items of an order.</summary>
    [Field(Min = 1)]
    public int SmallestOrder { get; init; } = 1;

    /// <summary>The most items of an order.</summary>
    [Field(Max = 1000)]
    public int LargestOrder { get; init; } = 100;

    /// <summary>The fee of each country, by its code.</summary>
    [Field(Min = "0")]
    public ImmutableDictionary<string, decimal> Fees { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>How orders are paid.</summary>
    public required PaymentSettings Payment { get; init; }

    [Rule(nameof(SmallestOrder), nameof(LargestOrder), Message = "the smallest order must not be larger than the largest")]
    private static bool OrdersHaveARange(OrderSettings settings) => settings.SmallestOrder <= settings.LargestOrder;
}
