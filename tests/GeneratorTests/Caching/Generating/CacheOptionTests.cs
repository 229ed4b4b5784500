using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Generating;

/// <summary>How the arguments of attributes become options.</summary>
public sealed class CacheOptionTests
{
    [Fact]
    public void Options__of_node_and_region__are_handed_on() => GeneratorTest.Run(AspectSource.Types("""
        public static partial class Outer
        {
            [Aspects, CacheRegion(Memory = "1MiB", Policy = EvictionPolicy.Lru, Disk = "1GB", Distributed = true)]
            public sealed partial class Orders
            {
                [Cached(
                    Ttl = "1h", TtlFrom = nameof(LifeOf), Stale = "30s", Refresh = RefreshPolicy.Probabilistic, NegativeTtl = "5s", Timeout = "2s",
                    CacheNull = false, Tags = ["orders", "\"shop\""], Tiers = CacheTiers.Memory | CacheTiers.Distributed)]
                public partial Task<string?> GetAsync(int id);

                [Cached(SecurityRelevant = true, Sliding = "1m", Tiers = CacheTiers.Memory)]
                public partial int Rights(int user);

                // What is written is the default.
                [Cached(
                    Ttl = "10m", Sliding = "0s", Stale = "0s", Refresh = RefreshPolicy.None, NegativeTtl = "0s", CacheNull = true, Tags = [], Tiers = CacheTiers.All,
                    SecurityRelevant = false)]
                public partial int Count(int user);

                private static TimeSpan LifeOf(string? text) => TimeSpan.FromMinutes(text?.Length ?? 0);
                private Task<string?> GetCoreAsync(int id) => Task.FromResult<string?>($"{id}");
                private int RightsCore(int user) => user;
                private int CountCore(int user) => user;
            }
        }
        """)).ShouldBeSilent().MatchSnapshot("Aspects");
}
