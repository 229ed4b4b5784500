using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>Writes what a field demands of one value that is there, or of the number of its elements.</summary>
internal sealed class ConstraintEmitter(SourceWriter writer, SchemaMembers members, FieldModel declared)
{
    private const string Namespace = "global::Foundation.Configuration.";
    private const string Checks = Namespace + "ConfigChecks.";

    /// <summary>Writes the constraints on the number of a collection's elements.</summary>
    public void WriteCounts(string access)
    {
        TypeModel type = declared.Type;
        string count = CollectionShapes.CountOf(type, access);
        WriteIf("MinCount", $"{count} < {declared.CountOf("MinCount")}", $"(long){count}");
        WriteIf("MaxCount", $"{count} > {declared.CountOf("MaxCount")}", $"(long){count}");
        if (declared.TextOf("UniqueBy") is { } member)
        {
            string duplicate = $"duplicate{declared.Name}";
            string first = $"{Checks}FirstDuplicate({CollectionShapes.SpanOf(type, access)}, static item => {CollectionShapes.KeyOf(type.Element!, member)})";
            WriteIf("UniqueBy", $"{first} is >= 0 and var {duplicate}", $"(long){duplicate}");
        }
    }

    /// <summary>Writes the constraints on a value: the field's, or an element's.</summary>
    public void WriteValue(TypeModel type, string access)
    {
        WriteBounds(type, access);
        if (type.Kind == TypeKindModel.Text)
        {
            WriteText(access);
        }

        if (declared.Find("OneOf") is { } allowed)
        {
            WriteIf("OneOf", ConstraintModel.NotOneOf(declared, type, allowed, access), ConstraintModel.ErrorValue(type, access));
        }
    }

    private void WriteBounds(TypeModel type, string access)
    {
        List<(string Name, ResolvedLiteral Limit)> bounds = [];
        foreach (string bound in ConstraintModel.Bounds)
        {
            if (declared.Find(bound) is { } argument && LiteralResolver.Resolve(type with { IsNullable = false }, declared.Unit, argument.Value) is { } limit)
            {
                bounds.Add((bound, limit));
            }
        }

        string errorValue = ConstraintModel.ErrorValue(type, access);
        if (bounds is [var low, var high] && ConstraintModel.OutsideOf(type, access, low, high) is { } outside)
        {
            // One comparison where the value is valid, which it mostly is.
            string violated = $"{ConstraintModel.Violation(low.Name, type, access, low.Limit.Code)} ? {RuleOf(low.Name)} : {RuleOf(high.Name)}";
            writer.WriteSeparator();
            using (writer.BlockOf($"if ({outside})"))
            {
                WriteAdd(violated, errorValue);
            }

            return;
        }

        foreach ((string name, ResolvedLiteral limit) in bounds)
        {
            WriteIf(name, ConstraintModel.Violation(name, type, access, limit.Code), errorValue);
        }
    }

    private void WriteText(string access)
    {
        WriteLength(access);
        if (declared.Pattern is not null)
        {
            WriteIf("Pattern", $"!{PatternEmitter.MethodOf(declared)}({access})", access);
        }

        if (declared.Format is { } format)
        {
            WriteIf("Format", $"!{Checks}IsFormat({Namespace}FieldFormat.{format}, {access})", access);
        }
    }

    // A text has at most as many characters as UTF-16 units, and at least half as many: mostly the length decides.
    private void WriteLength(string access)
    {
        int? min = declared.CountOf("MinLength");
        int? max = declared.CountOf("MaxLength");
        long surelyEnough = min > 1 ? min.Value * 2L : min ?? 0;
        bool isGuarded = min is not null && max is not null && surelyEnough <= max;
        if (isGuarded)
        {
            writer.WriteSeparator();
            writer.WriteLine($"if ({access}.Length is < {CSharpLiteral.Int32((int)surelyEnough)} or > {CSharpLiteral.Int32(max!.Value)})");
            writer.OpenBlock();
        }

        if (min is { } fewest)
        {
            string count = CSharpLiteral.Int32(fewest);
            WriteIf("MinLength", fewest <= 1 ? $"{access}.Length < {count}" : $"{access}.Length < {count} || ({access}.Length < {count} * 2 && {Checks}CodePoints({access}) < {count})", access);
        }

        if (max is { } most)
        {
            string count = CSharpLiteral.Int32(most);
            WriteIf("MaxLength", $"{access}.Length > {count} && {Checks}CodePoints({access}) > {count}", access);
        }

        if (isGuarded)
        {
            writer.CloseBlock();
        }
    }

    private void WriteIf(string constraint, string violation, string value)
    {
        if (declared.Find(constraint) is null)
        {
            return;
        }

        writer.WriteSeparator();
        using (writer.BlockOf($"if ({violation})"))
        {
            WriteAdd(RuleOf(constraint), value);
        }
    }

    private void WriteAdd(string rule, string value) =>
        writer.WriteLine(declared.IsSecret ? $"errors.Add({rule});"
            : value.StartsWith(ConstraintModel.EnumBits, StringComparison.Ordinal) ? $"errors.AddEnum({rule}, {value});"
            : $"errors.Add({rule}, {value});");

    private string RuleOf(string constraint) => members.Rule(declared.Name, constraint);
}
