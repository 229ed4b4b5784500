using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers;

/// <summary>
/// The one convention of our diagnostics: category by system, a help page by id. Release tracking follows the call because
/// it is named <c>Create</c>, stands in a field initializer and takes the id and the severity as constants.
/// </summary>
internal static class Descriptors
{
    public const string HelpAddress = "https://foundation-dotnet.github.io/diagnostics/";

    /// <param name="id"><c>FND</c>, two digits of the system, two of the rule; a literal.</param>
    /// <param name="title">A short name of the mistake.</param>
    /// <param name="messageFormat">Names the offending thing and the remedy.</param>
    /// <param name="category"><c>Foundation.{System}</c>; a constant.</param>
    /// <param name="defaultSeverity">The severity where no configuration says otherwise.</param>
    /// <param name="customTags">For instance <see cref="WellKnownDiagnosticTags.CompilationEnd"/>.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        params string[] customTags) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true,
            helpLinkUri: HelpAddress + id, customTags: customTags);
}
