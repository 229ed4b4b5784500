using Foundation.Analyzers;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Roslyn;

public sealed class FindingLocatorTests
{
    private const string Source = """
        using System;

        namespace Foundation
        {
            class ProbeAttribute(int low = 0, params string[] names) : Attribute
            {
                public int Max { get; set; }
                public int Low => low;
                public string[] Names => names;
            }
        }

        class Base { public int Inherited; }

        [Foundation.Probe(Max = 9)]
        partial class A(int first = 5) : Base
        {
            [Obsolete("Max"), Foundation.Probe(1, "x", "y", Max = 2)] public long Value { get; init; } = 10;
            public string Text = "a", Other = "b";
            [Foundation.Probe(low: 3)] private static bool Check(A candidate) => true;
            public int First => first;
        }

        record R(short Small = 4);
        """;

    [Theory]
    [InlineData("A", "", nameof(FindingTarget.Identifier), "", "A")]
    [InlineData("A", "", nameof(FindingTarget.AttributeArgument), "Max", "9")]
    [InlineData("A", "Value", nameof(FindingTarget.Identifier), "", "Value")]
    [InlineData("A", "Value", nameof(FindingTarget.AttributeArgument), "Max", "2")]
    [InlineData("A", "Value", nameof(FindingTarget.AttributeArgument), "low", "1")]
    [InlineData("A", "Value", nameof(FindingTarget.AttributeArgument), "names", "\"x\"")]
    [InlineData("A", "Value", nameof(FindingTarget.AttributeArgument), "Min", "Value")]
    [InlineData("A", "Value", nameof(FindingTarget.Attribute), "Probe", "Foundation.Probe(1, \"x\", \"y\", Max = 2)")]
    [InlineData("A", "Value", nameof(FindingTarget.Attribute), "Missing", "Value")]
    [InlineData("A", "Value", nameof(FindingTarget.Initializer), "", "10")]
    [InlineData("A", "Value", nameof(FindingTarget.DeclaredType), "", "long")]
    [InlineData("A", "Other", nameof(FindingTarget.Initializer), "", "\"b\"")]
    [InlineData("A", "Other", nameof(FindingTarget.DeclaredType), "", "string")]
    [InlineData("A", "Check", nameof(FindingTarget.AttributeArgument), "low", "3")]
    [InlineData("A", "Check", nameof(FindingTarget.Parameter), "candidate", "candidate")]
    [InlineData("A", "Check", nameof(FindingTarget.Parameter), "missing", "Check")]
    [InlineData("A", "Check", nameof(FindingTarget.DeclaredType), "", "bool")]
    [InlineData("A", "First", nameof(FindingTarget.Initializer), "", "First")]
    [InlineData("A", "Inherited", nameof(FindingTarget.Identifier), "", "A")]
    [InlineData("R", "Small", nameof(FindingTarget.Initializer), "", "4")]
    [InlineData("R", "Small", nameof(FindingTarget.DeclaredType), "", "short")]
    public void A_finding__is_located_at_its_part_or_further_out(string type, string member, string target, string argument, string expected)
    {
        INamedTypeSymbol symbol = TestProject.Compile([Source]).GetTypeByMetadataName(type)!;
        Finding finding = new("FND0100", member, Enum.Parse<FindingTarget>(target), argument, []);
        Location location = FindingLocator.Locate(symbol, finding, TestContext.Current.CancellationToken);
        Assert.Equal(expected, Source.ReplaceLineEndings("\n").Substring(location.SourceSpan.Start, location.SourceSpan.Length));
    }

    [Fact]
    public void A_descriptor__follows_the_convention()
    {
        DiagnosticDescriptor descriptor = Descriptors.Create("FND0102", "Title", "Message {0}", Categories.Configuration, DiagnosticSeverity.Warning);
        Assert.Equal("Foundation.Configuration", descriptor.Category);
        Assert.Equal("https://foundation-dotnet.github.io/diagnostics/FND0102", descriptor.HelpLinkUri);
        Assert.True(descriptor.IsEnabledByDefault);
        INamedTypeSymbol symbol = TestProject.Compile([Source]).GetTypeByMetadataName("A")!;
        Diagnostic diagnostic = FindingLocator.ToDiagnostic(
            descriptor, symbol, Finding.OnType("FND0102", "here"), TestContext.Current.CancellationToken);
        Assert.Equal("Message here", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
