namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private void CheckPattern()
    {
        if (Sound("Pattern") is { Value.Kind: not LiteralKind.Text })
        {
            Refuse(ConfigRuleIds.BadPattern, "Pattern", "has no pattern", "write a regular expression, or remove it");
        }
    }
}
