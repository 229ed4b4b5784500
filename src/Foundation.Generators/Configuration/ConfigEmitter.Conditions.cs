using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    private static string ConditionOf(FieldModel field) => $"{field.Name}IsActive";

    private static string RequirementOf(FieldModel field) => $"{field.Name}IsRequired";

    private void WriteConditions()
    {
        foreach (FieldModel field in _schema.Fields)
        {
            if (field.DependsOn is { } controller && _schema.FindField(controller) is { } on)
            {
                WriteCondition(ConditionOf(field), field, on, usesWhen: true);
            }

            if (field.RequiredWhen is { } trigger && _schema.FindField(trigger) is { } when)
            {
                WriteCondition(RequirementOf(field), field, when, usesWhen: field.DependsOn is null);
            }
        }
    }

    private void WriteCondition(string method, FieldModel field, FieldModel controller, bool usesWhen)
    {
        List<string> terms = [$"!unreadable.Contains({CSharpLiteral.Int32(OrdinalOf(controller.Name))})"];
        if (controller.DependsOn is not null)
        {
            terms.Add($"{ConditionOf(controller)}(value, unreadable)");
        }

        if (field.DependsOn is not null && !usesWhen)
        {
            terms.Add($"{ConditionOf(field)}(value, unreadable)");
        }

        terms.Add(ConditionTerm(field, controller, usesWhen));
        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"private static bool {method}({_self} value, in {Namespace}FieldSet unreadable) =>");
        _writer.Indent();
        _writer.WriteLine(string.Join("\n&& ", terms) + ";");
        _writer.Unindent();
    }

    private static string ConditionTerm(FieldModel field, FieldModel controller, bool usesWhen)
    {
        string access = $"value.{controller.Identifier}";
        List<string> codes = [];
        foreach (LiteralValue literal in ConditionValues(field, usesWhen))
        {
            if (LiteralResolver.Resolve(controller.Type, controller.Unit, literal) is { } resolved)
            {
                codes.Add(resolved.Code);
            }
        }

        if (codes.Count > 0)
        {
            string any = $"{access} == {string.Join($" || {access} == ", codes)}";
            return codes.Count == 1 ? any : $"({any})";
        }

        return controller.Type switch
        {
            { Kind: TypeKindModel.Boolean, IsNullable: true } => $"{access} == true",
            { Kind: TypeKindModel.Boolean } => access,
            _ => $"{access} is not null",
        };
    }

    internal static EquatableArray<LiteralValue> ConditionValues(FieldModel field, bool usesWhen) =>
        !usesWhen ? default
        : field.Find("WhenIn") is { } any ? any.Values
        : field.Find("When") is { } one ? one.Values
        : default;

    /// <summary>The condition in words: <c>CacheEnabled is true</c>.</summary>
    private string ConditionText(FieldModel field) => ConditionWords.Of(_schema, field);
}
