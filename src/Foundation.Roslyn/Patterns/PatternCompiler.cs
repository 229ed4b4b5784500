namespace Foundation.Roslyn.Patterns;

/// <summary>
/// Writes simple patterns as plain code. A straight scan where every repeat ends where the next part begins, so that nothing
/// has to be tried twice; else the minimal automaton, if it is small; else nothing, and a <c>Regex</c> decides.
/// </summary>
internal static class PatternCompiler
{
    /// <summary>A larger automaton is longer than anyone would read.</summary>
    private const int MaximumStates = 48;

    /// <summary>Whether plain code can decide the pattern.</summary>
    public static bool CanEmit(PatternNode root) => PatternScan.Of(root) is not null || PatternDfa.Of(root, MaximumStates) is not null;

    /// <summary>Writes <c>private static bool {methodName}(ReadOnlySpan&lt;char&gt; text)</c> and the fields that it needs.</summary>
    public static bool TryEmit(SourceWriter writer, PatternNode root, string methodName)
    {
        if (PatternScan.Of(root) is { } scan)
        {
            new PatternScanEmitter(writer, scan, methodName).Emit();
            return true;
        }

        if (PatternDfa.Of(root, MaximumStates) is { } automaton)
        {
            new PatternDfaEmitter(writer, automaton, methodName).Emit();
            return true;
        }

        return false;
    }
}
