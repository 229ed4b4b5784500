namespace Foundation.GeneratorTests.Modules;

public sealed class ModuleNamesTests
{
    [Theory]
    [InlineData("Shop", "ShopModule")]
    [InlineData("Shop.Orders", "Shop_OrdersModule")]
    [InlineData("3D.Engine", "_3D_EngineModule")]
    [InlineData(null, "AssemblyModule")]
    [InlineData("Größe", "GrößeModule")]
    public void ClassName__when_letters_digits_and_dots_make_the_name__then_it_is_readable(string? assembly, string expected)
    {
        Assert.Equal(expected, global::Foundation.Roslyn.ModuleNames.ClassName(assembly));
    }

    [Fact]
    public void ClassName__when_names_differ_only_in_characters_that_are_replaced__then_the_classes_differ()
    {
        string[] assemblies = ["Shop.Orders", "Shop_Orders", "Shop-Orders", "Shop Orders"];

        Assert.Equal(4, assemblies.Select(global::Foundation.Roslyn.ModuleNames.ClassName).Distinct().Count());
    }
}
