using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>Runs the helper with a generator or analyzer of the test's own, and expects it to pass or to fail.</summary>
internal static class Probe
{
    public const string Source = """
        using System.ComponentModel;

        [Description("first")]
        internal partial class Item { }

        [Description("second")]
        internal partial class Order { }
        """;

    /// <summary>A generator with nothing wrong.</summary>
    public static ProbeGenerator<string> Good { get; } = Emitting("internal const int Size = 1;");

    public static ProbeGenerator<string> Emitting(string members) => Emitting(_ => members);

    public static ProbeGenerator<string> Emitting(Func<string, string> members) =>
        new(static found => found.TargetSymbol.Name, name => (name, members(name)));

    public static GeneratorTestSetup Setup(IIncrementalGenerator generator, params IReadOnlyList<string> sources) =>
        new() { Sources = sources.Count == 0 ? [Source] : sources, Generators = [generator], Analyzers = [] };

    public static GeneratorTestSetup Setup(DiagnosticAnalyzer analyzer, params IReadOnlyList<string> sources) =>
        new() { Sources = sources, Generators = [], Analyzers = [analyzer] };

    /// <summary>The helper must fail, and say this.</summary>
    public static void Fails(string why, Action test)
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(test);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    /// <summary>The helper must fail for this generator, and say this.</summary>
    public static void Fails(string why, IIncrementalGenerator generator) => Fails(why, () => GeneratorTest.Run(Setup(generator)));
}
