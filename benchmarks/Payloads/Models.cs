using System.Text.Json.Serialization;

namespace Foundation.Benchmarks.Payloads;

[Payload] internal sealed record Order(int Id, string Customer, DateTime Placed, decimal Total, bool IsPaid, Guid Token, Address Address, List<Line> Lines);

internal sealed record Address(string Street, string City, string? Region, int Code);

internal sealed record Line(int Product, string Name, int Quantity, decimal Price);

[JsonSerializable(typeof(Order))]
internal sealed partial class OrderContext : JsonSerializerContext;

internal static class Orders
{
    public static readonly Order Sample = new(
        4711, "Ada Lovelace", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), 129.95m, true, Guid.Parse("2f0c1a52-7d3b-4a5e-9a77-0c8f5d1c9b10"),
        new Address("12 St James's Square", "London", null, 1843),
        [new(1, "Engine, analytical", 1, 99.95m), new(2, "Card, punched", 100, 0.25m), new(3, "Oil", 2, 2.5m)]);
}
