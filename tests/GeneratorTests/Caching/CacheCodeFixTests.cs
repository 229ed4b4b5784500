using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching;

/// <summary>Each fix once, and all of its kind at once.</summary>
public sealed class CacheCodeFixTests
{
    [Fact]
    public Task FND0705__a_read__is_declared() => CodeFixTest.Apply(
        "FND0705",
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                [Cached]
                public partial int Price(int id);

                [Cached(Ttl = "1m")]
                public partial int Sum(int id);

                private int PriceCore(int id) => id;
                private int SumCore(int id) => Price(id);
            }
            """),
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                [Cached]
                public partial int Price(int id);

                [Cached(Ttl = "1m")]
                [CacheDependsOn(nameof(Price))]
                public partial int Sum(int id);

                private int PriceCore(int id) => id;
                private int SumCore(int id) => Price(id);
            }
            """));

    [Fact]
    public Task FND0705__all_reads__are_declared() => CodeFixTest.ApplyAll(
        "FND0705",
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Prices
            {
                [Cached] public partial int Of(int id);
                [Cached(Name = "OfText")] public partial int Of(string id);
                private int OfCore(int id) => id;
                private int OfCore(string id) => id.Length;
            }

            [Aspects]
            public sealed partial class Orders(Prices prices)
            {
                [Cached] public partial int First(int id);
                [Cached] public partial int Sum(int id);
                private int FirstCore(int id) => id;
                private int SumCore(int id) => First(id) + prices.Of(id) + prices.Of("");
            }
            """),
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Prices
            {
                [Cached] public partial int Of(int id);
                [Cached(Name = "OfText")] public partial int Of(string id);
                private int OfCore(int id) => id;
                private int OfCore(string id) => id.Length;
            }

            [Aspects]
            public sealed partial class Orders(Prices prices)
            {
                [Cached] public partial int First(int id);
                [Cached] [CacheDependsOn(nameof(First))] [CacheDependsOn(typeof(Prices), nameof(Prices.Of))] [CacheDependsOn(typeof(Prices), "OfText", All = true)] public partial int Sum(int id);
                private int FirstCore(int id) => id;
                private int SumCore(int id) => First(id) + prices.Of(id) + prices.Of("");
            }
            """));

    [Fact]
    public Task FND0706__all_dependencies_that_are_not_read__are_removed() => CodeFixTest.ApplyAll(
        "FND0706",
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                [Cached]
                public partial int Price(int id);

                [Cached]
                [CacheDependsOn(nameof(Price))]
                public partial int Sum(int id);

                [Cached, CacheDependsOn(nameof(Price)), CacheDependsOn(nameof(Sum))]
                public partial int Count(int id);

                private int PriceCore(int id) => id;
                private int SumCore(int id) => id;
                private int CountCore(int id) => Sum(id);
            }
            """),
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                [Cached]
                public partial int Price(int id);

                [Cached]
                public partial int Sum(int id);

                [Cached, CacheDependsOn(nameof(Sum))]
                public partial int Count(int id);

                private int PriceCore(int id) => id;
                private int SumCore(int id) => id;
                private int CountCore(int id) => Sum(id);
            }
            """));

    [Fact]
    public Task FND0711__all_late_values__are_loaded_in_time() => CodeFixTest.ApplyAll(
        "FND0711",
        AspectSource.Types("[Aspects] public partial class Orders { [Cached(Stale = \"1m\", SecurityRelevant = true, Refresh = RefreshPolicy.Eager)] public partial int Get(int id); private int GetCore(int id) => id; }"),
        AspectSource.Types("[Aspects] public partial class Orders { [Cached(SecurityRelevant = true)] public partial int Get(int id); private int GetCore(int id) => id; }"));

    [Fact]
    public Task FND0709__bare_numbers__get_units() => CodeFixTest.ApplyAll(
        "FND0709",
        AspectSource.Types("[Aspects, CacheRegion(Memory = \"1000\")] public partial class Orders { [Cached(Ttl = \"10\", Stale = \"5\")] public partial int Get(int id); private int GetCore(int id) => id; }"),
        AspectSource.Types("[Aspects, CacheRegion(Memory = \"1000B\")] public partial class Orders { [Cached(Ttl = \"10s\", Stale = \"5s\")] public partial int Get(int id); private int GetCore(int id) => id; }"));
}
