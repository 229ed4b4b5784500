namespace Caching.Shop;

/// <summary>What a customer is shown of an article: put together of values that are cached each by itself.</summary>
public sealed record Offer(int Article, decimal Price, string Availability)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"article {Article} at {Price:0.00} EUR, {Availability}");
}
