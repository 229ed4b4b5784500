namespace Foundation.Roslyn.Patterns;

/// <summary>All that rules, documents and emitters ask of a pattern.</summary>
/// <param name="Error">What is wrong and what to write instead, or null.</param>
/// <param name="ErrorPosition">The UTF-16 index in the pattern that the error is about.</param>
/// <param name="Catastrophe">The part that can take exponential time, or null.</param>
/// <param name="EcmaText">The pattern for JSON Schema.</param>
/// <param name="DotNetText">The pattern for <c>Regex</c>.</param>
/// <param name="IsCompiled">Whether plain code decides it; otherwise a <c>Regex</c> does.</param>
internal sealed record PatternSummary(
    string? Error, int ErrorPosition, string? Catastrophe, string EcmaText, string DotNetText, bool IsCompiled)
{
    public static PatternSummary Of(string pattern)
    {
        if (!PatternParser.TryParse(pattern, out PatternNode? root, out string? error, out int position))
        {
            return new PatternSummary(error, position, null, "", "", IsCompiled: false);
        }

        return new PatternSummary(
            null, 0, PatternRisk.FindCatastrophic(root), PatternText.ToEcma(root), PatternText.ToDotNet(root), PatternCompiler.CanEmit(root));
    }
}
