using Foundation.Literals;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private static readonly string[] Bounds = ["Min", "ExclusiveMin", "Max", "ExclusiveMax"];

    private void CheckUnit()
    {
        if (Sound("Unit") is not { } unit)
        {
            return;
        }

        bool isDuration = Value.Kind == TypeKindModel.Duration;
        string text = unit.Value.Text;
        if (unit.Value.Kind != LiteralKind.Text || !(isDuration ? DurationLiteral.IsUnit(text.AsSpan()) : SizeLiteral.IsUnit(text.AsSpan())))
        {
            string units = isDuration ? "us, ms, s, m, h, d" : "B, KB, MB, GB, TB, PB, KiB, MiB, GiB, TiB, PiB";
            Refuse(ConfigRuleIds.BadLiteral, "Unit", $"has Unit {Quote(unit.Value)}, which is no unit of a {LiteralWords.NameOf(Value)}", $"write one of {units}");
        }
    }

    private void CheckLiterals()
    {
        CheckMember("Format", "FieldFormat", "FieldFormat.Host");
        CheckMember("Reload", "ReloadPolicy", "ReloadPolicy.Restart");
        foreach (string bound in Bounds)
        {
            if (Sound(bound) is { } argument)
            {
                CheckLiteral(bound, argument.Value);
            }
        }

        if (Sound("OneOf") is { } allowed)
        {
            if (!allowed.IsArray || allowed.Values.IsEmpty || allowed.Value.Kind == LiteralKind.Null)
            {
                Refuse(ConfigRuleIds.BadLiteral, "OneOf", "has a OneOf without values", "list the allowed values, or remove it");
            }

            for (int i = 0; i < allowed.Values.Length && !_refused.Contains("OneOf"); i++)
            {
                CheckLiteral("OneOf", allowed.Values[i], i);
            }
        }

        // Of a collection or a schema any text may be an example.
        if (Sound("Example") is { } example && !declared.Type.IsCollection && Value.Kind is not (TypeKindModel.Schema or TypeKindModel.Bytes))
        {
            CheckLiteral("Example", example.Value);
        }
    }

    // A number that was cast is the only way to write what has no name.
    private void CheckMember(string argument, string type, string example)
    {
        if (Sound(argument) is { Value.Text: ['-' or (>= '0' and <= '9'), ..] } value)
        {
            Refuse(ConfigRuleIds.BadLiteral, argument, $"has {argument} {value.Value.Text}, which is no {type}", $"write a member of it, such as {example}");
        }
    }

    private void CheckLiteral(string argument, LiteralValue value, int element = -1)
    {
        if (LacksUnit(value))
        {
            // A wrong unit is the mistake, not the numbers that rest on it.
            if (_refused.Contains("Unit"))
            {
                _refused.Add(argument);
                return;
            }

            string unit = Value.Kind is TypeKindModel.Duration or TypeKindModel.Size ? ", or declare a Unit" : "";
            Refuse(ConfigRuleIds.MissingUnit, argument, $"has {argument} {Quote(value)} without a unit", $"write {LiteralWords.Of(Value)}{unit}", element, WithUnit(value));
        }
        else if (!LiteralCheck.IsOf(Value, declared.Unit, value))
        {
            Refuse(ConfigRuleIds.BadLiteral, argument, $"has {argument} {Quote(value)}, which is no {LiteralWords.NameOf(Value)}", $"write {LiteralWords.Of(Value)}", element);
        }
    }

    // The usual unit; where there is none, only the author knows.
    private string WithUnit(LiteralValue value) => Value.Kind switch
    {
        TypeKindModel.Duration => CSharpLiteral.String(value.Text + (declared.Unit ?? "s")),
        TypeKindModel.Size => CSharpLiteral.String(value.Text + (declared.Unit ?? "B")),
        TypeKindModel.Cores => CSharpLiteral.String(value.Text + " cores"),
        _ => "",
    };

    private bool LacksUnit(LiteralValue value)
    {
        if (value.Kind is LiteralKind.Integer or LiteralKind.Real)
        {
            return Value.Kind switch
            {
                TypeKindModel.Duration or TypeKindModel.Size => declared.Unit is null || _refused.Contains("Unit"),
                TypeKindModel.Rate or TypeKindModel.Cores => true,
                _ => false,
            };
        }

        return value.Kind == LiteralKind.Text && QuantityText.ErrorOf(Value.Kind, value.Text.AsSpan()) == LiteralError.MissingUnit;
    }
}
