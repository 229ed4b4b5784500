using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Rules;

/// <summary>What the cores of cached methods read.</summary>
public sealed class ReadTests
{
    private const string Read = "[Cached] public partial int Read(int id); private int ReadCore(int id) => id;\n";

    [Theory]
    [InlineData("private int GetCore(int id) => Read(id);")]
    [InlineData("private int GetCore(int id) { if (id > 1) { return this.Read(1) + 1; } return 0; }")]
    [InlineData("private int GetCore(int id) => First(id); private int First(int id) => id > 0 ? Second(id) : 0; private int Second(int id) => First(id) + Read(id);")]
    [InlineData("private int GetCore(int id) => Property + id; private int Property { get { return Read(1); } }")]
    [InlineData("private int GetCore(int id) { Func<int, int> read = Read; return read(id); }")]
    [InlineData("private int GetCore(int id) { return Local(); int Local() => new Func<int>(() => Read(id))(); }")]
    [InlineData("private int GetCore(int id) => ReadCore(id);")]
    [InlineData("private int GetCore(int id) => Cache.Read.TryGet(id, out int value) ? value : 0;")]
    [InlineData("private int GetCore(int id) => Save(id); [Invalidates(nameof(Read))] public partial int Save(int id); private int SaveCore(int id) => Read(id);")]
    public void FND0705__a_read_that_is_not_declared__reports(string core) =>
        GeneratorTest.RunInvalid(AspectSource.Class($"{Read}[Cached] public partial int [|Get|](int id); {core}")).ShouldReport(
            "FND0705",
            message: "'Get' reads 'Read', but does not depend on it, so that it keeps an old value when that is invalidated: add [CacheDependsOn(nameof(Read))]");

    [Fact]
    public void FND0705__a_read_of_another_class__reports() => GeneratorTest.RunInvalid(AspectSource.Types($$"""
        [Aspects] public partial class Prices { {{Read}} }
        [Aspects] public partial class Orders(Prices prices)
        {
            [Cached] public partial int [|Get|](long order);
            private int GetCore(long order) => prices.Read(1) + (int)order;
        }
        """)).ShouldReport(
            "FND0705",
            message: "'Get' reads 'Prices.Read', but does not depend on it, so that it keeps an old value when that is invalidated: "
                + "add [CacheDependsOn(typeof(Shops.Prices), nameof(Shops.Prices.Read), All = true)]");

    [Theory]
    [InlineData("[Cached, CacheDependsOn(nameof(Read))] public partial int Get(int id); private int GetCore(int id) => Read(id);")]
    [InlineData("[Cached] public partial int Get(int id); private int GetCore(int id) => nameof(Read).Length; public int Other() => Read(1);")]
    [InlineData("[Cached] public partial int Get(int id); private int GetCore(int id) { if (id > 0) { return Get(id - 1); } Cache.Read.Invalidate(id); return 0; }")]
    public void FND0705__reads_that_are_declared__is_silent(string members) => GeneratorTest.Run(AspectSource.Class(Read + members)).ShouldBeSilent();

    [Theory]
    [InlineData("[Cached] public partial int Get(int id, string [|language|]); private int GetCore(int id, string language) => id;")]
    [InlineData("[Cached] public partial Task<int> GetAsync(int [|id|], CancellationToken ct); private Task<int> GetCoreAsync(int id, CancellationToken ct) => Task.FromResult(Cache.Read.Statistics.Hits > 0 ? nameof(id).Length : 1);")]
    [InlineData("[Cached] public partial int Get(int [|id|]); private int GetCore(int key) => Other; private int Other => 1;")]
    public void FND0704__a_part_that_the_core_does_not_read__reports(string members) =>
        GeneratorTest.Run(AspectSource.Class(Read + members)).ShouldReport("FND0704");

    [Fact]
    public void FND0704__the_message__names_part_and_method() => GeneratorTest.Run(AspectSource.Class(
        "[Cached] public partial int Get(int id, string [|language|]); private int GetCore(int id, string language) => id;")).ShouldReport(
            "FND0704", message: "'language' is a part of the key of 'Get', but its core does not read it, so that one value is kept many times: remove it, or read it");

    [Theory]
    [InlineData("[Cached] public partial int Get(int id, string language, CancellationToken ct); private int GetCore(int key, string name, CancellationToken ct) => key + name.Length;")]
    [InlineData("[Cached] public partial int Get(int id); private int GetCore(int id) { Func<int> read = () => id; return read(); }")]
    [InlineData("[Cached] public partial int Get(int id); private int GetCore(int id) { return Local(); int Local() => id; }")]
    [InlineData("[Cached] public partial int Get(int id); private int GetCore(int id) => throw new NotImplementedException();")]
    [InlineData("[Cached] public partial int Get(int id); private int GetCore(int id) => 1;")]
    public void FND0704__parts_that_are_read__is_silent(string members) => GeneratorTest.Run(AspectSource.Class(members)).ShouldBeSilent();

    [Theory]
    [InlineData("[Cached, [|CacheDependsOn(nameof(Read))|]] public partial int Get(int id); private int GetCore(int id) => id;")]
    [InlineData("[Cached, CacheDependsOn(nameof(Read))] public partial int Middle(int id); private int MiddleCore(int id) => Read(id);"
        + "[Cached, CacheDependsOn(nameof(Middle)), [|CacheDependsOn(nameof(Read))|]] public partial int Get(int id); private int GetCore(int id) => Middle(id);")]
    [InlineData("[Cached, [|CacheDependsOn(nameof(Read))|]] public partial int Get(int id); private int GetCore(int id) { Cache.Read.Invalidate(id); return 0; }")]
    public void FND0706__a_dependency_that_is_not_read__reports(string members) => GeneratorTest.Run(AspectSource.Class(Read + members)).ShouldReport("FND0706");

    [Fact]
    public void FND0706__the_message__names_method_and_dependency() => GeneratorTest.Run(AspectSource.Class(
        Read + "[Cached, [|CacheDependsOn(nameof(Read))|]] public partial int Get(int id); private int GetCore(int id) => id;")).ShouldReport(
            "FND0706", message: "'Get' depends on 'Read', which its core does not read, so that it is loaded anew for nothing when that is invalidated: remove the dependency");

    [Fact]
    public void FND0706__a_read_by_an_interface__is_silent() => GeneratorTest.Run(AspectSource.Types($$"""
        public interface IPrices { int Read(int id); }
        [Aspects] public partial class Prices : IPrices { {{Read}} }
        [Aspects] public partial class Orders(IPrices prices)
        {
            [Cached, CacheDependsOn(typeof(Prices), nameof(Prices.Read))] public partial int Get(int id);
            private int GetCore(int id) => prices.Read(id);
        }
        """)).ShouldBeSilent();

    [Fact]
    public void FND0706__a_core_that_is_not_written__is_silent() => GeneratorTest.Run(AspectSource.Class(
        Read + "[Cached, CacheDependsOn(nameof(Read))] public partial int Get(int id); private int GetCore(int id) => throw new NotImplementedException();")).ShouldBeSilent();
}
