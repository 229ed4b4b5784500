using Foundation.Roslyn.Patterns;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private void CheckPattern()
    {
        if (Sound("Pattern") is not { } pattern)
        {
            return;
        }

        if (pattern.Value.Kind != LiteralKind.Text)
        {
            Refuse(ConfigRuleIds.BadPattern, "Pattern", "has no pattern", "write a regular expression, or remove it");
        }
        else if (!PatternParser.TryParse(pattern.Value.Text, out _, out string? error, out int position))
        {
            Refuse(ConfigRuleIds.BadPattern, "Pattern", $"has a pattern with a mistake at its character {CSharpLiteral.Int32(position + 1)}", error);
        }
    }

    private void CheckPatternCost()
    {
        if (Sound("Pattern") is null || declared.Pattern is not { } pattern)
        {
            return;
        }

        PatternSummary summary = PatternSummary.Of(pattern);
        if (summary.Catastrophe is { } part)
        {
            Refuse(
                ConfigRuleIds.BadPattern, "Pattern", $"has a pattern in which {part} can take exponential time on a text that nearly matches",
                "rewrite it so that each text can be read in one way only");
        }
        else if (!summary.IsCompiled)
        {
            Add(
                ConfigRuleIds.PatternFallsBack, "Pattern", "has a pattern that no plain code decides, so that a Regex interprets it",
                "write it with literals, classes and bounded repeats where its speed matters");
        }
    }
}
