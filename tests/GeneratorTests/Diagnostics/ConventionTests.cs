using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Diagnostics;

/// <summary>What every diagnostic must have, whatever its system.</summary>
public sealed class ConventionTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. ToolkitParts.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    private static readonly string[] Tests =
    [
        .. typeof(ConventionTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(static method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(static method => method.Name),
    ];

    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Ids__are_used_once() =>
        Assert.Empty(Descriptors.GroupBy(static descriptor => descriptor.Id).Where(static group => group.Count() > 1).Select(static group => group.Key));

    [Fact]
    public void Pages__belong_to_a_diagnostic() => Assert.Empty(DiagnosticPage.Ids.Except(Descriptors.Select(static descriptor => descriptor.Id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic__has_a_page_with_its_title_and_severity_and_links_to_it(string id)
    {
        DiagnosticDescriptor descriptor = Find(id);
        DiagnosticPage page = new(id);
        Assert.True(page.Exists, $"docs/diagnostics/{id}.md is missing.");
        Assert.Equal($"{id}: {descriptor.Title}", page.Title);
        string severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "information" : descriptor.DefaultSeverity.ToString().ToLowerInvariant();
        Assert.Equal($"Severity: {severity}. Category: `{descriptor.Category}`.", page.Kind);
        Assert.Equal(Analyzers.Descriptors.HelpAddress + id, descriptor.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic__has_the_form_of_its_system(string id)
    {
        DiagnosticDescriptor descriptor = Find(id);
        Assert.Matches("^FND[0-9]{4}$", id);
        Assert.StartsWith("Foundation.", descriptor.Category, StringComparison.Ordinal);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic__has_a_row_in_the_release_notes(string id)
    {
        DiagnosticDescriptor descriptor = Find(id);
        string folder = Path.Combine(DiagnosticPage.Folder, "..", "..", "src", "Foundation.Analyzers");
        string row = $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} |";
        Assert.Contains(
            Directory.GetFiles(folder, "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines),
            line => line.StartsWith(row, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic__has_a_test_that_reports_it_and_one_that_stays_silent(string id)
    {
        Assert.Contains(Tests, name => name.StartsWith(id + "__", StringComparison.Ordinal) && name.EndsWith("reports", StringComparison.Ordinal));
        Assert.Contains(Tests, name => name.StartsWith(id + "__", StringComparison.Ordinal) && name.EndsWith("is_silent", StringComparison.Ordinal));
    }

    private static DiagnosticDescriptor Find(string id) => Descriptors.First(descriptor => descriptor.Id == id);
}
