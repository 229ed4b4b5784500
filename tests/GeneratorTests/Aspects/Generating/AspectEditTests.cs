using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Aspects.Generating;

/// <summary>Edits of one file of several: what depends on it follows, and all else is reused.</summary>
public sealed class AspectEditTests
{
    private const string Prices = """
        [Aspects] public sealed partial class Prices
        {
            [Cached] public partial int Of(int product);
            private int OfCore(int product) { return product * 2; }
            public int Twice(int product) => Of(product) * 2;
        }
        """;

    private const string Orders = """
        [Aspects] public sealed partial class Orders(Prices prices)
        {
            [Cached, CacheDependsOn(typeof(Prices), "Of")] public partial long Total(int product, long count);
            private long TotalCore(int product, long count) => prices.Of(product) * count;
        }
        """;

    private const string Names = """
        [Aspects] public sealed partial class Names
        {
            [Cached] public partial string Of(int id);
            private string OfCore(int id) => $"{id}";
        }
        """;

    private static readonly string[] Sources = [AspectSource.Types(Prices), AspectSource.Types(Orders), AspectSource.Types(Names)];

    [Fact]
    public void Edit__when_it_is_inside_a_core__then_everything_is_reused() => Reasons("return product * 2;", "return product * 3;").ShouldBeReused("Prices", "Orders", "Names", "Foundation.Aspects");

    [Fact]
    public void Edit__when_a_core_is_renamed__then_its_class_alone_follows() => Reasons("int OfCore(int product)", "int OfCoreOld(int product)")
        .ShouldFollow("Prices").ShouldBeReused("Orders", "Names", "Foundation.Aspects");

    [Fact]
    public void Edit__when_an_aspect_is_added__then_its_class_alone_follows() =>
        Reasons("public int Twice(int product) => Of(product) * 2;", "[Cached] public partial int Twice(int product); private int TwiceCore(int product) => product;")
        .ShouldFollow("Prices").ShouldBeReused("Orders", "Names", "Foundation.Aspects");

    [Fact]
    public void Edit__when_an_aspect_is_removed__then_what_depends_on_it_follows() => Reasons("[Cached] public partial int Of(int product);", "public int Of(int product) => product;")
        .ShouldFollow("Prices", "Orders").ShouldBeReused("Names");

    [Fact]
    public void Edit__when_the_key_of_a_cached_method_changes__then_what_depends_on_it_follows() => Reasons("[Cached] public partial int Of(int product);", "[Cached] public partial int Of(long product);")
        .ShouldFollow("Prices", "Orders").ShouldBeReused("Names", "Foundation.Aspects");

    private static EditedOutputs Reasons(string old, string replacement)
    {
        TestProject project = new(new GeneratorTestSetup { Sources = Sources });
        string[] edited = [new SourceEdit(0, old, replacement).Apply(Sources[0]), .. Sources[1..]];
        GeneratorRun first = GeneratorRun.Start(project.CreateDriver(), TestProject.Compile(project.Texts));
        GeneratorRun second = first.Continue(TestProject.Compile(edited));
        SameOutput.Check($"after {replacement}", GeneratorRun.Start(project.CreateDriver(), TestProject.Compile(edited)), second);
        return new EditedOutputs(first, second);
    }

    /// <summary>Which files were written anew after an edit.</summary>
    private sealed class EditedOutputs(GeneratorRun before, GeneratorRun after)
    {
        private int _followed;

        public EditedOutputs ShouldFollow(params string[] names)
        {
            Assert.All(names, name => Assert.NotEqual(before.Sources[HintOf(name)], after.Sources[HintOf(name)]));
            _followed += names.Length;
            return this;
        }

        /// <summary>Their text is the same, and no model has changed but those of the classes that follow.</summary>
        public void ShouldBeReused(params string[] names)
        {
            Assert.All(names, name => Assert.Equal(before.Sources[HintOf(name)], after.Sources[HintOf(name)]));
            GeneratorRunResult result = after.Result.Results.Single(static result => result.Generator.GetGeneratorType().Name == "AspectsGenerator");
            int changed = result.TrackedSteps["Aspects"].SelectMany(static step => step.Outputs)
                .Count(static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
            Assert.Equal(_followed, changed);
        }

        private static string HintOf(string name) => name.StartsWith("Foundation.", StringComparison.Ordinal) ? name + ".g.cs" : $"Shops.{name}.Aspects.g.cs";
    }
}
