using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Roslyn;

public sealed class TypeHierarchyTests
{
    private const string Nested = """
        namespace Shop.@new
        {
            public partial interface IOuter<TKey, @class>
            {
                internal partial record struct Middle
                {
                    public partial record @record<T> where T : class;
                }
            }
        }
        """;

    [Fact]
    public void A_nested_generic_type_with_keyword_names__has_its_names()
    {
        TypeHierarchy hierarchy = Read(Nested, "Shop.new.IOuter`2+Middle+record`1");
        Assert.Equal("Shop.new", hierarchy.Namespace);
        Assert.Equal("Shop.new.IOuter`2+Middle+record`1", hierarchy.MetadataName);
        Assert.Equal("global::Shop.@new.IOuter<TKey, @class>.Middle.@record<T>", hierarchy.FullyQualifiedName);
        Assert.Equal("Shop.new.IOuter-2.Middle.record-1.Config.g.cs", hierarchy.HintName("Config"));
        Assert.Equal(["interface", "record struct", "record"], hierarchy.Types.Select(static type => type.Keyword));
        Assert.Equal(ChainAccessibility.Internal, hierarchy.Accessibility);
        Assert.True(hierarchy.IsPartial);
        Assert.True(hierarchy.IsGeneric);
    }

    [Fact]
    public void A_type_in_the_global_namespace__has_no_prefix()
    {
        TypeHierarchy hierarchy = Read("public class Plain;", "Plain");
        Assert.Equal("global::Plain", hierarchy.FullyQualifiedName);
        Assert.Equal("Plain", hierarchy.MetadataName);
        Assert.Equal("Plain.Config.g.cs", hierarchy.HintName("Config"));
        Assert.Equal(ChainAccessibility.Public, hierarchy.Accessibility);
        Assert.False(hierarchy.IsPartial);
        Assert.False(hierarchy.IsGeneric);
    }

    [Theory]
    [InlineData("public class A { internal class B; }", ChainAccessibility.Internal)]
    [InlineData("internal class A { public class B; }", ChainAccessibility.Internal)]
    [InlineData("public class A { protected internal class B; }", ChainAccessibility.Internal)]
    [InlineData("public class A { protected class B; }", ChainAccessibility.Restricted)]
    [InlineData("public class A { private protected class B; }", ChainAccessibility.Restricted)]
    [InlineData("public class A { class B; }", ChainAccessibility.Restricted)]
    public void The_accessibility__is_that_of_the_whole_chain(string source, object expected) =>
        Assert.Equal(expected, Read(source, "A+B").Accessibility);

    [Theory]
    [InlineData("partial class A { class B; }")]
    [InlineData("class A { partial class B; }")]
    public void A_chain_with_a_type_that_is_not_partial__is_not_partial(string source) => Assert.False(Read(source, "A+B").IsPartial);

    [Fact]
    public void A_file_local_type__is_known_as_such()
    {
        INamedTypeSymbol type = Assert.Single(TestProject.Compile(["file partial class A;"]).GlobalNamespace.GetTypeMembers("A"));
        TypeHierarchy hierarchy = TypeHierarchy.From(type, TestContext.Current.CancellationToken);
        Assert.True(hierarchy.IsFileLocal);
        Assert.Equal(ChainAccessibility.Restricted, hierarchy.Accessibility);
    }

    [Theory]
    [InlineData(Nested, "Shop.new.IOuter`2+Middle+record`1")]
    [InlineData("partial interface IA<in TIn, out @class>;", "IA`2")]
    [InlineData("static partial class A { public ref partial struct B { } }", "A+B")]
    [InlineData("public readonly partial struct A { }", "A")]
    [InlineData("namespace N; abstract partial record A(int X);", "N.A")]
    [InlineData("partial class field<T> where T : struct { public sealed partial class var { } }", "field`1+var")]
    public void A_further_part__compiles(string source, string type)
    {
        TypeHierarchy hierarchy = Read(source, type);
        SourceWriter writer = GeneratedFile.Begin();
        writer.BeginPartial(hierarchy, attributes: GeneratedFile.GeneratedCodeAttribute);
        writer.WriteLine($"public static string Name => typeof({hierarchy.FullyQualifiedName}).Name;");
        writer.EndPartial(hierarchy);
        CSharpCompilation compilation = TestProject.Compile([source, writer.ToString()]);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Single(compilation.GetTypeByMetadataName(type)!.GetMembers("Name"));
    }

    [Fact]
    public void The_text_of_a_further_part__reads_well()
    {
        TypeHierarchy hierarchy = Read("namespace Shop; partial class Outer { partial class Inner; }", "Shop.Outer+Inner");
        SourceWriter writer = new();
        writer.BeginPartial(hierarchy, "global::System.IDisposable", "[global::System.Serializable]");
        writer.WriteLine("public void Dispose() { }");
        writer.EndPartial(hierarchy);
        Assert.Equal(
            """
            namespace Shop
            {
                partial class Outer
                {
                    [global::System.Serializable]
                    partial class Inner : global::System.IDisposable
                    {
                        public void Dispose() { }
                    }
                }
            }

            """,
            writer.ToString());
    }

    [Fact]
    public void Reading_twice__gives_equal_values() =>
        Assert.Equal(Read(Nested, "Shop.new.IOuter`2+Middle"), Read("// moved\n" + Nested, "Shop.new.IOuter`2+Middle"));

    private static TypeHierarchy Read(string source, string type) =>
        TypeHierarchy.From(TestProject.Compile([source]).GetTypeByMetadataName(type)!, TestContext.Current.CancellationToken);
}
