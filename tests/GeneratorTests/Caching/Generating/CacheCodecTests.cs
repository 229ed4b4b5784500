using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Generating;

/// <summary>What is generated for values that leave the memory.</summary>
public sealed class CacheCodecTests
{
    [Fact]
    public void Codec__of_values_that_leave_the_memory__writes_keys_and_values() => GeneratorTest.Run(AspectSource.Types("""
        public sealed record Customer(int Id, string? Name);
        public readonly record struct Place(double X, (byte Row, Guid? Gap) Seat);
        public sealed record Order(int Id, IReadOnlyList<Customer> Customers);

        [Aspects, CacheRegion(Distributed = true)]
        public sealed partial class Orders
        {
            [Cached] public partial ValueTask<Order?> GetAsync(int id);
            [Cached] public partial Task<IReadOnlyList<Order>> ListAsync(Customer? customer, DayOfWeek? day, decimal price, CancellationToken ct);
            [Cached] public partial string Name();
            [Cached(Tiers = CacheTiers.Memory)] public partial Customer Last(Place place);

            private ValueTask<Order?> GetCoreAsync(int id) => throw new NotImplementedException();
            private Task<IReadOnlyList<Order>> ListCoreAsync(Customer? customer, DayOfWeek? day, decimal price, CancellationToken ct) => throw new NotImplementedException();
            private string NameCore() => "";
            private Customer LastCore(Place place) => new((int)place.X, "");
        }
        """)).ShouldBeSilent().MatchSnapshot();
}
