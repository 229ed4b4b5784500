using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.GeneratorTests;

/// <summary>What a test compiles. The defaults are a user's project with the whole toolkit.</summary>
internal sealed record GeneratorTestSetup
{
    /// <summary>The files, marked or not. They bring their own <c>using</c>s.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Additional files, such as <c>appsettings.json</c>; marks are read in them too.</summary>
    public IReadOnlyList<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    /// <summary>Options that generators and analyzers read, <c>build_property.FoundationDocs</c> for instance.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The source is wrong on purpose. Then an analyzer, or the compiler without any generator, must have said so, and the
    /// generated code must add no error.
    /// </summary>
    public bool AllowErrors { get; init; }

    /// <summary>Ids of compiler warnings that the source provokes on purpose.</summary>
    public IReadOnlyList<string> AllowedWarnings { get; init; } = [];

    /// <summary>Edits after which the incremental output must equal a fresh run's. Removing and restoring a file is always tried.</summary>
    public IReadOnlyList<SourceEdit> Edits { get; init; } = [];

    public IReadOnlyList<IIncrementalGenerator> Generators { get; init; } = ToolkitParts.Generators;

    public IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; init; } = ToolkitParts.Analyzers;
}
