namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private bool SaysRequired => declared.IsRequiredMember || declared.IsTrue("Required");

    private void CheckPresence()
    {
        if (SaysRequired && declared.IsInitialized)
        {
            string how = declared.IsRequiredMember ? "'required'" : "Required";
            AddOnDefault(ConfigRuleIds.RequiredWithDefault, $"is {how}, so that its default is never used", $"remove the default or {how}");
        }
    }

    private void CheckSecret()
    {
        if (SaysRequired || declared.Default is not { } value)
        {
            return;
        }

        if (declared.IsSecret && (IsConstant(value) || declared.SecretInDefault is not null))
        {
            AddOnDefault(ConfigRuleIds.SecretWithDefault, "is Secret, but its default stands in the source", "remove the default, so that it must be configured");
        }
        else if (declared.SecretInDefault is { } secret)
        {
            AddOnDefault(ConfigRuleIds.SecretWithDefault, $"has a default with the secret '{secret}', which so stands in the source", $"remove '{secret}' from it, so that it must be configured");
        }
    }

    // What is empty is no secret.
    private static bool IsConstant(LiteralValue value) =>
        value.Kind is not (LiteralKind.Null or LiteralKind.EmptyList or LiteralKind.Expression or LiteralKind.Boolean)
        && value is not { Kind: LiteralKind.Text, Text: "" };

    private void CheckDefault()
    {
        if (SaysRequired || declared.Default is not { } value || value.Kind == LiteralKind.Expression)
        {
            return;
        }

        if (value.Kind == LiteralKind.Null)
        {
            if (!declared.Type.IsNullable)
            {
                AddOutside("null, but is not nullable", $"remove the default, so that it is required, or declare '{declared.Type.Display}?'");
            }
        }
        else if (declared.Type.IsCollection)
        {
            if (value.Kind == LiteralKind.EmptyList && Sound("MinCount") is not null && declared.CountOf("MinCount") > 0)
            {
                AddOutside($"{value.Text} with fewer elements than MinCount {CSharpLiteral.Int32(declared.CountOf("MinCount") ?? 0)}");
            }
        }
        else if (LiteralResolver.Resolve(Value, declared.Unit, value) is { } resolved)
        {
            if (BrokenConstraint(resolved, value) is { } broken)
            {
                AddOutside($"{Quote(value)} {broken}");
            }
        }
        else if (value.Kind == LiteralKind.Enum && Value.Enum is { IsFlags: false })
        {
            AddOutside($"{value.Text}, which is no member of {Value.Display}");
        }
    }

    // It would be copied from the documents, and then be refused.
    private void CheckExample()
    {
        if (!declared.Type.IsCollection && Sound("Example") is { Value: var value }
            && LiteralResolver.Resolve(Value, declared.Unit, value) is { } resolved && BrokenConstraint(resolved, value) is { } broken)
        {
            Refuse(ConfigRuleIds.DefaultOutsideConstraint, "Example", $"has Example {Quote(value)} {broken}", "change the example or the constraint");
        }
    }

    private string? BrokenConstraint(ResolvedLiteral resolved, LiteralValue value)
    {
        ScalarValue scalar = Value.Enum is { } members ? EnumText.Read(members, resolved.Text) ?? default : ScalarValue.Of(Value, resolved.Order, value.Text);
        foreach (string constraint in new ValueConstraints(WithSoundArguments()).Violated(scalar, new PatternMatches()))
        {
            return constraint switch
            {
                "OneOf" => "which OneOf does not list",
                "MinLength" => $"shorter than {Words(constraint)}",
                "MaxLength" => $"longer than {Words(constraint)}",
                "Format" => $"that is not of the Format {declared.Format}",
                "Pattern" => $"that does not match Pattern {CSharpLiteral.String(declared.Pattern)}",
                _ => $"outside {Words(constraint)}",
            };
        }

        return null;
    }

    private FieldModel WithSoundArguments()
    {
        List<ArgumentModel> sound = [];
        foreach (ArgumentModel argument in declared.Arguments)
        {
            if (Sound(argument.Name) is not null)
            {
                sound.Add(argument);
            }
        }

        return declared with { Arguments = sound.ToEquatableArray() };
    }

    private void AddOutside(string problem, string remedy = "change the default or the constraint") =>
        AddOnDefault(ConfigRuleIds.DefaultOutsideConstraint, $"has the default {problem}", remedy);
}
