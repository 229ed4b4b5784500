using Foundation.Generators.Modules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Modules;

public sealed class ModuleGeneratorTests
{
    [Fact]
    public void Module__when_a_schema_owns_a_section__then_it_calls_what_the_systems_fill_in()
    {
        Run(ModuleCompilation.Schema).MatchSnapshot();
    }

    [Fact]
    public void Module__when_nothing_is_declared__then_there_is_only_AddFoundation()
    {
        Run("public sealed class Plain { }").MatchSnapshot();
    }

    [Fact]
    public void Module__when_a_schema_is_only_used_inside_others__then_there_is_no_public_type()
    {
        CSharpCompilation compilation = ModuleCompilation.Compile(
            "Shop", "[Foundation.Configuration.ConfigSchema] public sealed partial class Nested { }");

        Assert.Null(compilation.Assembly.GetTypeByMetadataName("Foundation.Generated.ShopModule"));
    }

    [Fact]
    public void Module__when_references_have_modules__then_it_registers_them_in_ordinal_order()
    {
        MetadataReference second = ModuleCompilation.Reference("Shop.Payments", ModuleCompilation.Schema);
        MetadataReference first = ModuleCompilation.Reference("Shop.Orders", ModuleCompilation.Schema);
        MetadataReference plain = ModuleCompilation.Reference("Plain", "public sealed class Plain { }");

        string text = ModuleCompilation.TextOf(ModuleCompilation.Compile("Shop", "", second, plain, first));

        Assert.Contains(
            """
                    public static void Register(global::Foundation.FoundationBuilder builder)
                    {
                        builder.AddModule<global::Foundation.Generated.Shop_OrdersModule>();
                        builder.AddModule<global::Foundation.Generated.Shop_PaymentsModule>();
                        AddConfiguration(builder);
                        AddLifecycle(builder);
                        AddAspects(builder);
                        AddPayloads(builder);
                    }
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Module__when_a_reference_only_passes_modules_on__then_it_has_a_module_itself()
    {
        MetadataReference declaring = ModuleCompilation.Reference("Shop.Orders", ModuleCompilation.Schema);
        MetadataReference passing = ModuleCompilation.Reference("Shop.Pages", "", declaring);

        string text = ModuleCompilation.TextOf(ModuleCompilation.Compile("Shop", "", passing));

        Assert.Contains("builder.AddModule<global::Foundation.Generated.Shop_PagesModule>();", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Module__when_a_reference_has_an_extern_alias__then_it_is_named_by_it()
    {
        MetadataReference aliased = ModuleCompilation.Reference("Shop.Orders", ModuleCompilation.Schema).WithAliases(["orders"]);

        string text = ModuleCompilation.TextOf(ModuleCompilation.Compile("Shop", "", aliased));

        Assert.Contains("extern alias orders;", text, StringComparison.Ordinal);
        Assert.Contains("builder.AddModule<orders::Foundation.Generated.Shop_OrdersModule>();", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AddFoundation__when_one_assembly_sees_the_internals_of_the_other__then_neither_clashes()
    {
        MetadataReference library = ModuleCompilation.Reference(
            "Library", """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Application")]""" + ModuleCompilation.Schema.Replace("using Foundation.Configuration;", "").Replace("ConfigSchema(", "Foundation.Configuration.ConfigSchema("));

        ModuleCompilation.Compile(
            "Application",
            """
            using Microsoft.Extensions.DependencyInjection;

            public static class Program
            {
                public static Foundation.FoundationBuilder Start(IServiceCollection services) => services.AddFoundation();
            }
            """,
            library);
    }

    [Fact]
    public void Module__when_the_runtime_is_not_referenced__then_nothing_is_written()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Shop",
            [TestProject.Parse("public sealed class Plain { }", "Source.cs")],
            Basic.Reference.Assemblies.Net100.References.All,
            TestReferences.Options);

        Assert.Empty(ModuleCompilation.Run(compilation).Sources);
    }

    [Fact]
    public void Module__when_a_reference_comes_later__then_the_remembered_run_writes_what_a_fresh_one_does()
    {
        CSharpCompilation before = CSharpCompilation.Create(
            "Shop", [TestProject.Parse("", "Source.cs")], TestReferences.All, TestReferences.Options);
        CSharpCompilation after = before.AddReferences(ModuleCompilation.Reference("Shop.Orders", ModuleCompilation.Schema));

        GeneratorRun incremental = ModuleCompilation.Run(before).Continue(after);

        Assert.Equal(ModuleCompilation.Run(after).Sources, incremental.Sources);
        Assert.Contains("Shop_OrdersModule", Assert.Single(incremental.Sources).Value, StringComparison.Ordinal);
    }

    // Alone: what the systems fill in has tests of its own.
    private static GeneratorTestResult Run(string source) =>
        GeneratorTest.Run(new GeneratorTestSetup { Sources = [source], Generators = [new ModuleGenerator()] });
}
