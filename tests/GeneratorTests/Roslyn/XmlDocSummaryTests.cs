using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Roslyn;

public sealed class XmlDocSummaryTests
{
    [Theory]
    [InlineData("/// <summary>Where the orders live.</summary>", "Where the orders live.")]
    [InlineData("/// <summary>\n/// Two\n///   lines.\n/// </summary>\n/// <remarks>More.</remarks>", "Two lines.")]
    [InlineData("/** <summary>\n * A block.\n * </summary> */", "A block.")]
    [InlineData("/// <summary>See <see cref=\"Shop.Order.Find(int)\"/> or <see langword=\"null\"/>.</summary>", "See Find or null.")]
    [InlineData("/// <summary>A <see cref=\"List{T}\"/> of <c>x</c>, <paramref name=\"y\"/>.</summary>", "A List of x, y.")]
    [InlineData("/// <summary>See <see cref=\"Order\">the order</see>.<br/>Next<para>third</para></summary>", "See the order. Next third")]
    [InlineData("/// <summary>a &lt; b &amp;&amp; c</summary>", "a < b && c")]
    [InlineData("/// <summary>Never closed & bare", "Never closed & bare")]
    [InlineData("// <summary>No documentation.</summary>", "")]
    [InlineData("/// <remarks>No summary.</remarks>", "")]
    [InlineData("", "")]
    public void A_comment__becomes_one_line(string comment, string expected)
    {
        string source = $"class A\n{{\n    // other\n    {comment}\n    [System.Obsolete]\n    public int Value {{ get; }}\n}}";
        foreach (DocumentationMode mode in Enum.GetValues<DocumentationMode>())
        {
            Assert.Equal(expected, Read("Value", mode, source));
        }
    }

    [Fact]
    public void A_field__is_described_too() => Assert.Equal("Text.", Read("_a", DocumentationMode.None, "class A {\n/// <summary>Text.</summary>\n int _a, _b; }"));

    [Fact]
    public void A_positional_property__is_described_by_the_parameter() =>
        Assert.Equal("The name.", Read("Name", DocumentationMode.Parse, "/// <summary>No.</summary>\n/// <param name=\"Name\">The name.</param>\nrecord A(string Name);"));

    [Fact]
    public void Of_several_parts__the_first_file_counts_in_any_order()
    {
        string[] parts = ["partial class A;", "/// <summary>First.</summary>\npartial class A;", "/// <summary>Second.</summary>\npartial class A;"];
        SyntaxTree[] trees = [.. parts.Select(static (part, index) => TestProject.Parse(part, $"{index}.cs"))];
        foreach (SyntaxTree[] order in new[] { trees, [.. trees.AsEnumerable().Reverse()] })
        {
            ISymbol type = TestReferences.Compilation.AddSyntaxTrees(order).GetTypeByMetadataName("A")!;
            Assert.Equal("First.", XmlDocSummary.Read(type, TestContext.Current.CancellationToken));
        }
    }

    private static string Read(string member, DocumentationMode mode, string source) =>
        XmlDocSummary.Read(
            Assert.Single(TestProject.Compile([source], mode).GetTypeByMetadataName("A")!.GetMembers(member)),
            TestContext.Current.CancellationToken);
}
