namespace Foundation.GeneratorTests.Aspects.Generating;

/// <summary>What is generated for classes with aspects.</summary>
public sealed class AspectClassTests
{
    [Fact]
    public void Class__when_it_caches_and_invalidates__then_its_methods_are_completed() => GeneratorTest.Run(AspectSource.Types("""
        public sealed class Database;

        public sealed record Order(int Id, string Customer, int[] Lines, IReadOnlyList<Note> Notes);

        public readonly record struct Note(string Text, DateTime? At);

        [Aspects, CacheRegion(Memory = "1MiB")]
        public sealed partial class Orders(Database database)
        {
        #pragma warning disable FND0707 // An array is sized too.
            [Cached(Ttl = "1h", Stale = "1m", Timeout = "2s", CacheNull = false)]
            public partial ValueTask<Order?> GetAsync(int id, CancellationToken ct);
        #pragma warning restore FND0707

            [Cached, CacheDependsOn(nameof(GetAsync), Map = "id=order")]
            internal partial Task<string> FormatAsync(int order, string language = "en");

            [Cached(Name = "Total", Weight = nameof(WeightOf)), CacheDependsOn(nameof(GetAsync), All = true)]
            public partial decimal Sum();

            [Invalidates(nameof(GetAsync)), Invalidates(nameof(Sum))]
            public partial ValueTask<bool> SaveAsync(int id, Order order, CancellationToken ct);

            public Database Database => database;

            private static long WeightOf(decimal total) => 0;

            private ValueTask<Order?> GetCoreAsync(int id, CancellationToken ct) => default;

            private async Task<string> FormatCoreAsync(int order, string language) => $"{(await GetAsync(order, default))?.Customer} {language}";

            private decimal SumCore() => 1;

            private ValueTask<bool> SaveCoreAsync(int id, Order order, CancellationToken ct) => new(true);
        }
        """)).ShouldBeSilent().MatchSnapshot("Aspects");

    [Fact]
    public void Class__when_it_needs_another__then_it_takes_its_aspects() => GeneratorTest.Run(AspectSource.Types("""
        public static partial class Outer
        {
            [Aspects]
            internal partial class Prices
            {
                [Cached] internal partial int Of(int product);
                private static int OfCore(int product) => product;
            }
        }

        [Aspects]
        internal abstract partial class Orders
        {
            protected Orders(int aspects, string name) => Name = $"{name} {aspects}";
            internal Orders() : this(1, "") { }
            public string Name { get; }
            [Cached, CacheDependsOn(typeof(Outer.Prices), "Of")] protected internal partial int Price(int product, DayOfWeek @default);
            [Invalidates(typeof(Outer.Prices), "Of", Map = "product=value")] public virtual partial void Forget(int value);
            private readonly Outer.Prices _prices = new();
            private int PriceCore(int product, DayOfWeek day) => day == DayOfWeek.Sunday ? 0 : _prices.Of(product);
            private void ForgetCore(int value) { }
        }
        """)).ShouldBeSilent().MatchSnapshot("Aspects");
}
