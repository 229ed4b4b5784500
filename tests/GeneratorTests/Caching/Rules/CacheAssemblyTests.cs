using System.Globalization;
using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Rules;

/// <summary>What is known only of all caches of an assembly.</summary>
public sealed class CacheAssemblyTests
{
    [Fact]
    public void FND0712__a_cache_that_depends_on_many__reports() => GeneratorTest.Run(Chain(18, "[|Get17|]")).ShouldReport(
        "FND0712", message: "'Get17' depends on 17 caches, directly and through others, and every hit compares the epochs of all: depend on at most 16, or on one that is invalidated with them");

    [Fact]
    public void FND0712__a_cache_that_depends_on_sixteen__is_silent() => GeneratorTest.Run(Chain(17, "Get16")).ShouldBeSilent();

    [Theory]
    [InlineData("100MB", "'Prices' has the largest of 2 regions, which together may take 172MB, more than the 100MB of their container")]
    [InlineData("1.5e3", "'FoundationContainerMemory' is \"1.5e3\", which is no size of a container")]
    [InlineData("0B", "'FoundationContainerMemory' is \"0B\", which is no size of a container")]
    public void FND0715__regions_that_are_too_large__reports(string container, string message)
    {
        GeneratorTestResult result = Run(container, "64MB", "108MB", isWrong: true);
        Assert.StartsWith(message, Assert.Single(result.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        result.ShouldReport(("FND0715", container == "100MB" ? "\"108MB\"" : ""));
    }

    [Fact]
    public void FND0715__the_only_region__reports() => GeneratorTest.Run(new GeneratorTestSetup
    {
        Sources = [AspectSource.Class("[Cached] public partial int Get(int id); private int GetCore(int id) => id;")],
        Options = Container("32MiB"),
        AllowErrors = true,
    }).ShouldReport(
        "FND0715", at: "Orders",
        message: "'Orders' may take 64MiB, more than the 32MiB of its container: write [CacheRegion(Memory = …)] with less, or a larger FoundationContainerMemory");

    [Theory]
    [InlineData("")]
    [InlineData("172MB")]
    [InlineData(" 1GiB ")]
    public void FND0715__regions_that_fit__is_silent(string container) => Run(container, "64MB", "108MB", isWrong: false).ShouldBeSilent();

    private static GeneratorTestResult Run(string container, string orders, string prices, bool isWrong) => GeneratorTest.Run(new GeneratorTestSetup
    {
        Sources =
        [
            AspectSource.Types($$"""
                [Aspects, CacheRegion(Memory = "{{orders}}")]
                public partial class Orders { [Cached] public partial int Get(int id); private int GetCore(int id) => id; }

                [Aspects, CacheRegion(Memory = "{{prices}}")]
                public partial class Prices { [Cached] public partial int Get(int id); private int GetCore(int id) => id; }

                // Keeps nothing.
                [Aspects, CacheRegion(Memory = "900GB")]
                public partial class Nothing { [Invalidates(typeof(Orders), "Get")] public partial void Run(int id); private void RunCore(int id) { } }
                """),
        ],
        Options = Container(container),
        AllowErrors = isWrong,
    });

    private static Dictionary<string, string> Container(string memory) => new() { ["build_property.FoundationContainerMemory"] = memory };

    // Each depends on the one before; the last is named as given.
    private static string Chain(int count, string last) => AspectSource.Class(string.Join('\n', Enumerable.Range(0, count).Select(i =>
    {
        string name = FormattableString.Invariant($"Get{i}");
        string before = FormattableString.Invariant($"Get{i - 1}");
        string declaration = $"public partial int {(i == count - 1 ? last : name)}(int id);";
        return i == 0
            ? $"[Cached] {declaration} private int {name}Core(int id) => id;"
            : $"[Cached, CacheDependsOn(nameof({before}))] {declaration} private int {name}Core(int id) => {before}(id);";
    })));
}
