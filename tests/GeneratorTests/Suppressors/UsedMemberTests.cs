using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.GeneratorTests.Suppressors;

/// <summary>Other analyzers are silenced where an attribute makes a member used, and nowhere else.</summary>
public sealed class UsedMemberTests
{
    [Theory]
    [InlineData("[OnStart] private void Open() { }")]
    [InlineData("[Run] private Task Loop() => Task.CompletedTask;")]
    [InlineData("[HealthCheck] private Health Ping() => default;")]
    [InlineData("[ShutdownHook] private void Close() { }")]
    [InlineData("[OnDegraded] private void Stale() { }")]
    [InlineData("[OnRecovered] private void Fresh() { }")]
    public async Task Method__when_an_attribute_makes_it_used__then_others_are_silenced(string method)
    {
        string name = method.Split('(')[0].Split(' ')[^1];
        Assert.Equal(["CA1034 Orders", "CA1812 Orders", $"CA1822 {name}", $"IDE0051 {name}"], await SuppressedAsync($"[ManagedService] class Orders {{ {method} }}"));
    }

    [Fact]
    public async Task Rule__when_it_is_one_of_a_schema__then_others_are_silenced() => Assert.Equal(
        ["CA1034 Shop", "CA1812 Shop", "CA1822 IsOdd", "IDE0051 IsOdd"],
        await SuppressedAsync("[ConfigSchema] class Shop { [Rule(\"x\")] private static bool IsOdd(Shop shop) => true; }"));

    [Fact]
    public async Task Neighbour__when_only_another_method_has_an_attribute__then_it_is_not_silenced() => Assert.Equal(
        ["CA1034 Orders", "CA1812 Orders", "CA1822 Close", "IDE0051 Close"],
        await SuppressedAsync("[ManagedService] class Orders { [ShutdownHook] private void Close() { } private void Open() { } }"));

    [Fact]
    public async Task Member__when_no_attribute_of_ours_makes_it_used__then_nothing_is_silenced() =>
        Assert.Empty(await SuppressedAsync("class OnStartAttribute : Attribute; class Plain { [OnStart] private void Open() { } private void Local() { [Obsolete] void Inner() { } Inner(); } }", "using System;"));

    private static async Task<string[]> SuppressedAsync(string source, string usings = "using System; using System.Threading.Tasks; using Foundation; using Foundation.Lifecycle; using Foundation.Configuration;")
    {
        CSharpCompilation compilation = TestProject.Compile([$"{usings}\nnamespace Shops;\n{source}"]);
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        CompilationWithAnalyzers analysis = new(compilation, [new NoisyAnalyzer(), .. ToolkitParts.Analyzers.OfType<DiagnosticSuppressor>()], options);
        return
        [
            .. (await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
                .Where(static diagnostic => diagnostic.IsSuppressed)
                .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture).Trim('\'')}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
