using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Rules;

/// <summary>What cached methods, and those that invalidate, must be.</summary>
public sealed class CacheRuleTests
{
    private const string Get = "[Cached] public partial int Get(int id); private int GetCore(int id) => id;\n";

    [Fact]
    public void FND0701__a_circle_in_one_class__reports() => Invalid("""
        [Cached, [|CacheDependsOn(nameof(B))|]] public partial int A(int id); private int ACore(int id) => B(id);
        [Cached, CacheDependsOn(nameof(C)), CacheDependsOn(nameof(D))] public partial int B(int id); private int BCore(int id) => C(id) + D(id);
        [Cached, CacheDependsOn(nameof(A))] public partial int C(int id); private int CCore(int id) => A(id);
        [Cached] public partial int D(int id); private int DCore(int id) => id;
        """).ShouldReport("FND0701", message: "'A' depends on itself: A → B → C → A: remove one of these dependencies");

    [Fact]
    public void FND0701__a_circle_through_classes__reports() => GeneratorTest.RunInvalid(AspectSource.Types("""
        [Aspects] public partial class Orders(Func<Prices> prices)
        {
            [Cached, [|CacheDependsOn(typeof(Prices), "Of")|]] public partial int Get(int id);
            private int GetCore(int id) => prices().Of(id);
        }
        [Aspects] public partial class Prices(Orders orders)
        {
            [Cached, CacheDependsOn(typeof(Orders), "Get")] public partial int Of(int id);
            private int OfCore(int id) => orders.Get(id);
        }
        """)).ShouldReport("FND0701", message: "'Get' depends on itself: Orders.Get → Prices.Of → Orders.Get: remove one of these dependencies");

    [Fact]
    public void FND0701__a_diamond__is_silent() => Silent("""
        [Cached, CacheDependsOn(nameof(B)), CacheDependsOn(nameof(C))] public partial int A(int id); private int ACore(int id) => B(id) + C(id);
        [Cached, CacheDependsOn(nameof(D))] public partial int B(int id); private int BCore(int id) => D(id);
        [Cached, CacheDependsOn(nameof(D))] public partial int C(int id); private int CCore(int id) => D(id);
        [Cached] public partial int D(int id); private int DCore(int id) => id;
        """);

    [Theory]
    [InlineData("[Cached, [|CacheDependsOn(\"Gone\")|]]", "'Other' depends on 'Gone', which does not exist: name a method with [Cached]")]
    [InlineData("[Cached, [|CacheDependsOn(nameof(Plain))|]]", "'Other' depends on 'Plain', which is not cached: add [Cached] to 'Plain', or name another method")]
    [InlineData("[Cached, [|CacheDependsOn(typeof(Order), \"Id\")|]]", "'Other' depends on 'Order.Id', and 'Order' has no aspects: name a class with [Aspects]")]
    [InlineData("[Cached, CacheDependsOn(nameof(Get)), [|CacheDependsOn(\"Gone\")|]]", "'Other' depends on 'Gone', which does not exist: name a method with [Cached]")]
    [InlineData("[Invalidates(nameof(Get)), [|CacheDependsOn(nameof(Get))|]]", "'Other' depends on something, but is not cached itself: add [Cached], or remove [CacheDependsOn]")]
    public void FND0702__a_dependency_that_is_no_cached_method__reports(string attributes, string message) => Invalid(
        $"{Get}{attributes} public partial int Other(int id); private int OtherCore(int id) => 1; private int Plain(int id) => id;").ShouldReport("FND0702", message: message);

    [Fact]
    public void FND0702__an_overload_without_a_name__reports() => Invalid($$"""
        {{Get}}
        [Cached(Name = "GetText")] public partial int Get(string id); private int GetCore(string id) => 1;
        [Cached(Name = "GetLong")] public partial int Get(long id); private int GetCore(long id) => 1;
        [Cached(Name = "Both"), [|CacheDependsOn(nameof(Many))|]] public partial int Other(int id); private int OtherCore(int id) => id;
        [Cached(Name = "One")] public partial int Many(int id); private int ManyCore(int id) => id;
        [Cached(Name = "Two")] public partial int Many(long id); private int ManyCore(long id) => 1;
        """).ShouldReport("FND0702");

    [Fact]
    public void FND0702__cached_methods_by_name__is_silent() => Silent($$"""
        {{Get}}
        [Cached(Name = "GetText")] public partial int Get(string id); private int GetCore(string id) => 1;
        [Cached, CacheDependsOn(nameof(Get)), CacheDependsOn("GetText", Map = "id=name")] public partial int Other(int id, string name);
        private int OtherCore(int id, string name) => Get(id) + Get(name);
        """);

    [Theory]
    [InlineData("[Cached, [|CacheDependsOn(nameof(Get))|]] public partial int Other(int order); private int OtherCore(int order) => 1;")]
    [InlineData("[Cached, [|CacheDependsOn(nameof(Get))|]] public partial int Other(long id); private int OtherCore(long id) => 1;")]
    [InlineData("[Cached, [|CacheDependsOn(nameof(Get), Map = \"id=number\")|]] public partial int Other(int id); private int OtherCore(int id) => 1;")]
    [InlineData("[Cached, [|CacheDependsOn(nameof(Get), Map = \"no=id\")|]] public partial int Other(int id); private int OtherCore(int id) => 1;")]
    [InlineData("[[|Invalidates(nameof(Get))|]] public partial void Forget(Order order); private void ForgetCore(Order order) { }")]
    public void FND0703__a_missing_part_of_the_key__reports(string members) => Invalid(Get + members).ShouldReport("FND0703");

    [Fact]
    public void FND0703__the_message__names_what_is_missing() => Invalid(
        Get + "[[|Invalidates(nameof(Get))|]] public partial void Forget(Order order); private void ForgetCore(Order order) { }").ShouldReport(
        "FND0703", message: "'Forget' invalidates 'Get', but has no 'id' of type int: take one, name another parameter by Map = \"id=…\", or write All = true");

    [Fact]
    public void FND0703__parts_that_are_there_or_mapped__is_silent() => Silent($$"""
        {{Get}}
        [Cached, CacheDependsOn(nameof(Get), Map = "id=order")] public partial int Other(int order); private int OtherCore(int order) => Get(order);
        [Cached, CacheDependsOn(nameof(Get), All = true)] public partial int Sum(); private int SumCore() => Get(1) + Get(2);
        [Invalidates(nameof(Get))] public partial void Forget(Order order, int id); private void ForgetCore(Order order, int id) { }
        """);

    [Theory]
    [InlineData("int[] [|ids|]")]
    [InlineData("object [|id|]")]
    [InlineData("IReadOnlyList<int> [|ids|], int id")]
    [InlineData("(int, Action) [|pair|]")]
    public void FND0708__a_key_without_value_equality__reports(string parameters) => Invalid(
        $"[Cached] public partial int Other({parameters}); private int OtherCore({parameters.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}) => 1;").ShouldReport("FND0708");

    [Fact]
    public void FND0708__keys_with_value_equality__is_silent() => Silent(
        "[Cached] public partial int Other(Order a, int? b, DayOfWeek c, (int, string) d, Uri e, string? f); private int OtherCore(Order a, int? b, DayOfWeek c, (int, string) d, Uri e, string? f) => 1;");

    [Theory]
    [InlineData("Ttl = [|\"10\"|]")]
    [InlineData("Ttl = [|\"soon\"|]")]
    [InlineData("Stale = [|\"-1s\"|]")]
    [InlineData("Ttl = [|\"1000000d\"|]")]
    [InlineData("Timeout = [|\"1s\"|]")]
    [InlineData("Sliding = [|\"1\"|]")]
    [InlineData("Sliding = [|\"10m\"|]")]
    [InlineData("NegativeTtl = [|\"never\"|]")]
    [InlineData("Refresh = [|(RefreshPolicy)7|]")]
    [InlineData("Refresh = [|RefreshPolicy.Eager|], Sliding = \"1m\"")]
    [InlineData("Tiers = [|(CacheTiers)8|]")]
    [InlineData("Tiers = [|CacheTiers.Memory | CacheTiers.Disk|]")]
    [InlineData("Tiers = [|CacheTiers.Distributed|]")]
    [InlineData("Tags = [|[\"orders\", \" \"]|]")]
    [InlineData("TtlFrom = [|\"Gone\"|]")]
    [InlineData("TtlFrom = [|nameof(Get)|]")]
    [InlineData("Name = [|\"two words\"|]")]
    [InlineData("Name = [|\"Region\"|]")]
    [InlineData("Weight = [|\"Gone\"|]")]
    public void FND0709__a_value_that_is_not_valid__reports(string argument) =>
        Invalid($"[Cached({argument})] public partial int Get(int id); private int GetCore(int id) => id;").ShouldReport("FND0709");

    [Theory]
    [InlineData("100")]
    [InlineData("0B")]
    [InlineData("much")]
    public void FND0709__a_region_without_a_size__reports(string size) =>
        GeneratorTest.RunInvalid(AspectSource.Types($"[Aspects, CacheRegion(Memory = [|\"{size}\"|])] public partial class Orders {{ {Get} }}")).ShouldReport("FND0709");

    [Theory]
    [InlineData("Policy = [|(EvictionPolicy)99|]")]
    [InlineData("Disk = [|\"100\"|]")]
    [InlineData("Disk = [|\"0B\"|]")]
    public void FND0709__a_region_with_a_value_that_is_not_valid__reports(string argument) =>
        GeneratorTest.RunInvalid(AspectSource.Types($"[Aspects, CacheRegion({argument})] public partial class Orders {{ {Get} }}")).ShouldReport("FND0709");

    [Fact]
    public void FND0709__values_that_are_valid__is_silent() => GeneratorTest.Run(AspectSource.Types("""
        [Aspects, CacheRegion(Policy = EvictionPolicy.Lfu, Disk = "1GiB", Distributed = true)]
        public partial class Orders
        {
            [Cached(Ttl = "0s", Stale = "1m30s", Timeout = "500ms", Name = "Both", Weight = nameof(WeightOf))] public partial Task<string> GetAsync(int id);
            [Cached(Sliding = "20m", TtlFrom = nameof(LifeOf), Tags = ["a"], Tiers = CacheTiers.Disk | CacheTiers.Distributed)] public partial int Get(int id);
            [Cached(Tiers = CacheTiers.None)] public partial int Load(int id);
            private Task<string> GetCoreAsync(int id) => Task.FromResult($"{id}");
            private int GetCore(int id) => id;
            private int LoadCore(int id) => id;
            private static long WeightOf(string value) => 24;
            private static TimeSpan LifeOf(int value) => TimeSpan.Zero;
        }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("SecurityRelevant = true, Stale = [|\"1m\"|]", "'Get' is security-relevant, but may be served after its end: remove the Stale")]
    [InlineData("Refresh = [|RefreshPolicy.Eager|], SecurityRelevant = true", "'Get' is security-relevant, but is served while it is loaded anew: remove the Refresh")]
    public void FND0711__a_security_relevant_value_that_is_served_late__reports(string options, string message) =>
        Invalid($"[Cached({options})] public partial int Get(int id); private int GetCore(int id) => id;").ShouldReport("FND0711", message: message);

    [Fact]
    public void FND0711__values_that_are_never_late__is_silent() => Silent("""
        [Cached(SecurityRelevant = true, Stale = "0s", Refresh = RefreshPolicy.None, Sliding = "1m")] public partial int Get(int id); private int GetCore(int id) => id;
        [Cached(Stale = "1m", Refresh = RefreshPolicy.Eager)] public partial int Other(int id); private int OtherCore(int id) => id;
        """);

    [Fact]
    public void FND0713__an_invalidation_of_nothing__reports() => Invalid(
        Get + "[Invalidates(nameof(Get)), [|Invalidates(\"Gone\")|]] public partial void Forget(int id); private void ForgetCore(int id) { }").ShouldReport(
        "FND0713", message: "'Forget' invalidates 'Gone', which does not exist: name a method with [Cached]");

    [Fact]
    public void FND0713__an_invalidation_of_a_cached_method__is_silent() => Silent(
        Get + "[Invalidates(nameof(Get))] public partial void Forget(int id); private void ForgetCore(int id) { }");

    [Theory]
    [InlineData("object", "object")]
    [InlineData("IDisposable", "IDisposable")]
    [InlineData("Node", "Node")]
    [InlineData("Open", "Open")]
    [InlineData("IReadOnlyList<Open>", "Open")]
    [InlineData("Hidden", "Hidden")]
    public void FND0717__a_value_of_unknown_size__reports(string type, string unknown) => GeneratorTest.RunInvalid(AspectSource.Class(
        $"[Cached] public partial {type}? [|Get|](int id); private {type}? GetCore(int id) => null;") + """
        public sealed record Node(Node? Next);
        public record Open(string Name);
        public sealed class Hidden { private readonly string _text = ""; public override string ToString() => _text; }
        """).ShouldReport(
            "FND0717", message: $"'Get' keeps values of '{unknown}', whose size its declaration does not tell: "
                + "name a method that does, [Cached(Weight = nameof(…))], or use sealed records of numbers, texts and lists");

    [Theory]
    [InlineData("int")]
    [InlineData("string?")]
    [InlineData("Guid?")]
    [InlineData("IReadOnlyList<Order>")]
    [InlineData("IReadOnlyList<Pair?>")]
    [InlineData("IReadOnlyCollection<IReadOnlyList<int>>")]
    public void FND0717__a_value_whose_declaration_tells__is_silent(string type) => GeneratorTest.Run(AspectSource.Class(
        $"[Cached] public partial {type} Get(int id); private {type} GetCore(int id) => default!;") + "public readonly record struct Pair(Order? First, string Second, int Third);").ShouldBeSilent();

    [Theory]
    [InlineData("[Cached] public partial [|Task|] RunAsync(int id); private Task RunCoreAsync(int id) => Task.CompletedTask;")]
    [InlineData("[Cached] public partial [|void|] Run(int id); private void RunCore(int id) { }")]
    [InlineData("[Cached] public partial [|IAsyncEnumerable<int>|] Run(int id); private IAsyncEnumerable<int> RunCore(int id) => null!;")]
    [InlineData(Get + "[Invalidates(nameof(Get))] public partial [|IAsyncEnumerable<int>|] Run(int id); private IAsyncEnumerable<int> RunCore(int id) => null!;")]
    [InlineData("private sealed record Secret(int Id); [Cached] private partial Secret [|Run|](int id); private Secret RunCore(int id) => new(id); public int Get() => Run(1).Id;")]
    public void FND0718__a_result_that_cannot_be_kept__reports(string members) => Invalid(members).ShouldReport("FND0718");

    [Fact]
    public void FND0718__results_that_can_be_kept__is_silent() => Silent("""
        [Cached] public partial ValueTask<Order> RunAsync(int id); private ValueTask<Order> RunCoreAsync(int id) => default;
        [Cached] private partial Task<int> GetAsync(int id); private Task<int> GetCoreAsync(int id) => Task.FromResult(id);
        public Task<int> Both() => GetAsync(1);
        """);

    [Fact]
    public void FND0719__two_caches_of_one_name__reports() => Invalid(
        Get + "[Cached] public partial int [|Get|](long id); private int GetCore(long id) => 1;").ShouldReport(
        "FND0719", message: "'Get' has a cache named 'Get', as another method has: give one of them another name, [Cached(Name = …)]");

    [Fact]
    public void FND0719__caches_with_names_of_their_own__is_silent() => Silent(
        Get + "[Cached(Name = \"GetLong\")] public partial int Get(long id); private int GetCore(long id) => 1;");

    private static GeneratorTestResult Invalid(string members) => GeneratorTest.RunInvalid(AspectSource.Class(members));

    private static void Silent(string members) => GeneratorTest.Run(AspectSource.Class(members)).ShouldBeSilent();
}
