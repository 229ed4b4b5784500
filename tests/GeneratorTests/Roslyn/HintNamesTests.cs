using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Roslyn;

public sealed class HintNamesTests
{
    [Theory]
    [InlineData("Shop.Order", "Shop.Order.Config.g.cs")]
    [InlineData("Order", "Order.Config.g.cs")]
    [InlineData("Shop.Outer`1.Inner`2", "Shop.Outer-1.Inner-2.Config.g.cs")]
    [InlineData("Büro.Straße_1", "Büro.Straße_1.Config.g.cs")]
    public void A_usual_name__is_kept(string name, string expected) => Assert.Equal(expected, HintNames.Create(name, "Config"));

    [Fact]
    public void A_name_up_to_150_characters__is_kept_and_a_longer_one_is_cut_to_150()
    {
        const int Ending = 12; // ".Config.g.cs"
        Assert.Equal(new string('a', 150 - Ending) + ".Config.g.cs", HintNames.Create(new string('a', 150 - Ending), "Config"));
        string cut = HintNames.Create(new string('a', 151 - Ending), "Config");
        Assert.Equal(150, cut.Length);
        Assert.Matches("^a+-[0-9a-f]{16}\\.Config\\.g\\.cs$", cut);
    }

    [Fact]
    public void A_name_that_fits_only_without_its_hash__is_cut_to_150_characters() =>
        Assert.Equal(150, HintNames.Create(new string('a', 130), "Config", needsHash: true).Length);

    [Fact]
    public void Long_names_that_differ_at_their_end__stay_distinct() =>
        Assert.NotEqual(HintNames.Create(new string('a', 200) + "b", "Config"), HintNames.Create(new string('a', 200) + "c", "Config"));

    [Fact]
    public void Characters_that_a_hint_may_not_hold__are_replaced_and_stay_distinct()
    {
        // Combining marks are letters of identifiers to the compiler, but not of hint names.
        string acute = HintNames.Create("e\u0301", "Config");
        Assert.Matches("^e_-[0-9a-f]{16}\\.Config\\.g\\.cs$", acute);
        Assert.NotEqual(acute, HintNames.Create("e\u0300", "Config"));
    }

    [Fact]
    public void The_hash__is_the_published_one() =>
        // FNV-1a 64 of the bytes 61 00: (offset ^ 0x61) * prime, then * prime.
        Assert.Equal("a-089be207b544f1e4.Config.g.cs", HintNames.Create("a", "Config", needsHash: true));

    [Theory]
    [InlineData("namespace Shop; class Order; class ORDER;", "Shop.Order", true)]
    [InlineData("namespace Shop; class Order; class Order<T>;", "Shop.Order", false)]
    [InlineData("namespace Shop; class Order; class Orders;", "Shop.Order", false)]
    [InlineData("namespace Shop { class Order; } namespace SHOP { class Other; }", "Shop.Order", true)]
    [InlineData("namespace Shop { class Order; } namespace Other { class ORDER; }", "Shop.Order", false)]
    [InlineData("class Outer { class Inner; } class OUTER { }", "Outer+Inner", true)]
    [InlineData("class Outer { class Inner; class INNER; }", "Outer+Inner", true)]
    public void A_sibling_that_differs_by_case__brings_the_hash(string source, string type, bool hasHash)
    {
        INamedTypeSymbol symbol = TestProject.Compile([source]).GetTypeByMetadataName(type)!;
        TypeHierarchy hierarchy = TypeHierarchy.From(symbol, TestContext.Current.CancellationToken);
        Assert.Equal(hasHash, hierarchy.NeedsHash);
        Assert.Equal(hasHash, hierarchy.HintName("Config").Contains('-', StringComparison.Ordinal));
    }
}
