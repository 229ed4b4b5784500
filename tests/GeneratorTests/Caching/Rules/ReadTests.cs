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
    [InlineData("private int GetCore(int id) => Property; private int Property { get { return Read(1); } }")]
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
            private int GetCore(long order) => prices.Read(1);
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
}
