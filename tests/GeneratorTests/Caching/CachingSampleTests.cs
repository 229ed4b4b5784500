using System.Reflection;

namespace Foundation.GeneratorTests.Caching;

/// <summary>The sample of caching as a project: what it declares is needed.</summary>
public sealed class CachingSampleTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string Offers = "Offers.cs";

    private static readonly string[] Files = [Offers, "Offer.cs", "Warehouse.cs"];

    [Fact]
    public void Sample__as_it_is__is_silent() => GeneratorTest.Run(Sources(static text => text)).ShouldBeSilent();

    [Theory]
    [InlineData("GetPriceAsync")]
    [InlineData("GetPiecesAsync")]
    public async Task FND0705__the_sample_without_a_dependency__reports(string dependency)
    {
        string[] whole = Sources(static text => text);
        string[] lacking = Sources(text => Without(text, $"    [CacheDependsOn(nameof({dependency}))]\n"));
        Assert.NotEqual(whole, lacking);

        GeneratorTest.RunInvalid(lacking).ShouldReport("FND0705", at: "GetOfferAsync", message:
            $"'GetOfferAsync' reads '{dependency}', but does not depend on it, so that it keeps an old value when that is invalidated: add [CacheDependsOn(nameof({dependency}))]");

        // The fix adds its line behind those that are there.
        string fixedText = lacking[0].Replace("    public partial ValueTask<Offer>", $"    [CacheDependsOn(nameof({dependency}))]\n    public partial ValueTask<Offer>", StringComparison.Ordinal);
        await CodeFixTest.Apply(new CodeFixTestSetup { Id = "FND0705", Project = new GeneratorTestSetup { Sources = lacking }, Expected = [fixedText, .. lacking[1..]] });
    }

    private static string[] Sources(Func<string, string> edit) =>
        [.. Files.Select(file => file == Offers ? edit(Read(file)) : Read(file)), ImplicitUsings];

    private static string Read(string file) =>
        File.ReadAllText(Path.Combine(Root, "samples", "Caching", "Shop", file)).ReplaceLineEndings("\n");

    private static string Without(string text, string line) => text.Replace(line, "", StringComparison.Ordinal);

    private static string Root =>
        typeof(CachingSampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "RepoRoot").Value!;
}
