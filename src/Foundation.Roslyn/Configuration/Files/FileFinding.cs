using Microsoft.CodeAnalysis.Text;

namespace Foundation.Roslyn.Configuration;

/// <summary>What is wrong at a place of a file.</summary>
/// <param name="RuleId">The diagnostic's id.</param>
/// <param name="Span">The place.</param>
/// <param name="Subject">The path of the value or key; of a file that cannot be read nothing.</param>
/// <param name="Problem">What is wrong, and what to write instead.</param>
internal sealed record FileFinding(string RuleId, TextSpan Span, string Subject, string Problem)
{
    /// <summary>Whether the schema asks for a warning only.</summary>
    public bool IsWarning { get; init; }

    /// <summary>What to write at the place, where that is known; otherwise empty.</summary>
    public string Replacement { get; init; } = "";
}
