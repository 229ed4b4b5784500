using Microsoft.CodeAnalysis.CodeFixes;

namespace Foundation.GeneratorTests;

/// <summary>What a code fix starts from and what must come out.</summary>
internal sealed record CodeFixTestSetup
{
    /// <summary>The diagnostic to fix.</summary>
    public required string Id { get; init; }

    /// <summary>The project; with a mark in a source, the diagnostic at that place is fixed, otherwise the first one.</summary>
    public required GeneratorTestSetup Project { get; init; }

    /// <summary>The exact text of each source afterwards.</summary>
    public required IReadOnlyList<string> Expected { get; init; }

    /// <summary>The exact text of each additional file afterwards; empty where none changes.</summary>
    public IReadOnlyList<string> ExpectedAdditionalFiles { get; init; } = [];

    /// <summary>The title of the fix, where a diagnostic has several.</summary>
    public string? Title { get; init; }

    public IReadOnlyList<CodeFixProvider> CodeFixes { get; init; } = ToolkitParts.CodeFixes;
}
