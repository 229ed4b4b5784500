using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Foundation.Roslyn.Patterns;

namespace Foundation.Roslyn.Configuration;

/// <summary>Whether texts match the patterns of declarations; each pattern is read once. Safe for use by several threads.</summary>
internal sealed class PatternMatches
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Regex?> _regexes = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a text matches; also where that is undecided, since the pattern is none or the text takes too long: the
    /// running program bounds the same match by the same time.
    /// </summary>
    public bool IsMatch(string pattern, string text)
    {
        try
        {
            return _regexes.GetOrAdd(pattern, Compile)?.IsMatch(text) is not false;
        }
        catch (RegexMatchTimeoutException)
        {
            // Once is enough: a file may hold a thousand such texts.
            _regexes[pattern] = null;
            return true;
        }
    }

    private static Regex? Compile(string pattern) =>
        PatternParser.TryParse(pattern, out PatternNode? root, out _, out _) ? new Regex(PatternText.ToDotNet(root), RegexOptions.CultureInvariant, Limit) : null;
}
