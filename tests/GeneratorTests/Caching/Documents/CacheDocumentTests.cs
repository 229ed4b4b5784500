using Foundation.GeneratorTests.Aspects;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Foundation.GeneratorTests.Caching.Documents;

/// <summary>The pages of classes with cached methods, as people read them.</summary>
public sealed class CacheDocumentTests
{
    private const string Rich = """
        public sealed record Order(int Id, string Customer);

        [Aspects, CacheRegion(Memory = "100MB", Policy = EvictionPolicy.Lru, Disk = "1GB", Distributed = true)]
        public sealed partial class Orders(Outer.Prices prices)
        {
            [Cached(Ttl = "1h", Stale = "1m", Refresh = RefreshPolicy.Probabilistic)] public partial ValueTask<Order?> GetAsync(int id);

            [Cached(Sliding = "30s", Tiers = CacheTiers.Memory), CacheDependsOn(nameof(GetAsync), Map = "id=order"), CacheDependsOn(typeof(Outer.Prices), "Of")]
            public partial Task<IReadOnlyList<string>> ListAsync(int order, string? language, int product);

            [Cached(TtlFrom = nameof(LifeOf), SecurityRelevant = true), CacheDependsOn(nameof(GetAsync), All = true)] public partial bool MayPay();

            [Cached(Tiers = CacheTiers.None)] public partial int Count(int id);

            [Invalidates(nameof(GetAsync)), Invalidates(nameof(MayPay))] public partial void Save(int id);

            [Invalidates(typeof(Outer.Prices), "Of")] public partial void Reprice(int product);

            private static TimeSpan LifeOf(bool mayPay) => TimeSpan.FromSeconds(mayPay ? 1 : 2);
            private ValueTask<Order?> GetCoreAsync(int id) => new(new Order(id, ""));
            private async Task<IReadOnlyList<string>> ListCoreAsync(int order, string? language, int product) => [$"{await GetAsync(order)} {language} {prices.Of(product)}"];
            private bool MayPayCore() => GetAsync(1).IsCompleted;
            private int CountCore(int id) => id;
            private void SaveCore(int id) { }
            private void RepriceCore(int product) { }
        }

        public static partial class Outer
        {
            [Aspects] public sealed partial class Prices { [Cached] public partial int Of(int product); private int OfCore(int product) => product; }
        }

        [Aspects] public sealed partial class Nothing { [Invalidates(typeof(Outer.Prices), "Of")] public partial void Run(int product); private void RunCore(int product) { } }
        """;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void Pages__of_classes_that_use_everything() => DocumentRun.Of(AspectSource.Types(Rich)).MatchSnapshots();

    [Fact]
    public void Table__has_a_row_for_each_cache_and_seven_cells_in_each()
    {
        MarkdownDocument page = Markdig.Markdown.Parse(DocumentRun.Of(AspectSource.Types(Rich))["caching/Shops.Orders.md"], Markdown);
        Table table = Assert.Single(page.Descendants<Table>());
        Assert.Equal(4 + 1, table.Count);
        Assert.All(table.Cast<TableRow>(), static row => Assert.Equal(7, row.Count));
    }

    [Fact]
    public void Pages__when_nobody_asks__then_the_assembly_carries_none() => Assert.Empty(DocumentRun.WithoutDocuments(AspectSource.Types(Rich)).Documents);
}
