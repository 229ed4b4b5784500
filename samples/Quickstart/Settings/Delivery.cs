namespace Quickstart.Settings;

/// <summary>How an order reaches the customer.</summary>
public enum Delivery
{
    /// <summary>By post.</summary>
    Standard,

    /// <summary>The next day.</summary>
    Express,

    /// <summary>It is fetched from the shop.</summary>
    Pickup,
}
