using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    private void WriteValidate()
    {
        WriteMemberHeader("Checks every constraint and rule of an object that was made in code.");
        _writer.WriteLine($"public static void Validate({_self} value, ref {Namespace}ConfigErrors errors)");
        using (_writer.Block())
        {
            if (_schema.Shape.IsReferenceType)
            {
                _writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(value);");
            }

            if (!ChecksApart)
            {
                WriteCheckBody();
            }
            else
            {
                WriteTopologicalNote();
                _writer.WriteLine($"Check(value{(NeedsUnreadable ? ", default" : "")}{(NeedsDeep ? ", deep: true" : "")}, ref errors);");
                if (_needsSort)
                {
                    _writer.WriteLine("errors.Sort(start);");
                }
            }
        }

        if (ChecksApart)
        {
            WriteCheck();
        }

        if (!_schema.Rules.IsEmpty)
        {
            WriteRules();
        }
    }

    private void WriteCheck()
    {
        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"private static void Check({_self} value{(NeedsUnreadable ? $", in {Namespace}FieldSet unreadable" : "")}{(NeedsDeep ? ", bool deep" : "")}, ref {Namespace}ConfigErrors errors)");
        using (_writer.Block())
        {
            WriteCheckBody();
        }
    }

    // What is bound is checked with what is known of the reading; where nothing matters, Validate is all there is.
    private bool ChecksApart => NeedsUnreadable || NeedsDeep;

    // What could not be read matters only to conditions and rules.
    private bool NeedsUnreadable => HasConditions() || _schema.HasRules;

    // What was read inside was validated there.
    private bool NeedsDeep
    {
        get
        {
            foreach (FieldModel candidate in _schema.Fields)
            {
                if (candidate.Type.Leaf.Kind == TypeKindModel.Schema)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The set of fields whose values cannot decide whether others are active: unreadable ones, and controllers that are invalid.</summary>
    private string Doubtful => HasCheckedController() ? "doubtful" : "unreadable";

    private bool HasCheckedController()
    {
        foreach (FieldModel field in _schema.Fields)
        {
            if (IsController(field) && new CheckEmitter(_writer, _members, field).HasChecks)
            {
                return true;
            }
        }

        return false;
    }

    // Controllers are checked before what depends on them, which may differ from the declared order.
    private void WriteTopologicalNote()
    {
        List<int> order = CheckOrder();
        for (int i = 0; i < order.Count; i++)
        {
            _needsSort |= order[i] != i;
        }

        if (_needsSort)
        {
            _writer.WriteLine($"{Namespace}ConfigErrorMark start = errors.Mark;");
        }
    }

    private List<int> CheckOrder()
    {
        List<int> order = [];
        HashSet<int> visited = [];
        for (int i = 0; i < _schema.Fields.Length; i++)
        {
            Visit(i);
        }

        return order;

        void Visit(int ordinal)
        {
            // Two fields may each be required when the other is set.
            if (!visited.Add(ordinal))
            {
                return;
            }

            FieldModel field = _schema.Fields[ordinal];
            foreach (string? controller in new[] { field.DependsOn, field.RequiredWhen })
            {
                if (controller is not null && OrdinalOf(controller) is var index and >= 0)
                {
                    Visit(index);
                }
            }

            order.Add(ordinal);
        }
    }

    private void WriteCheckBody()
    {
        if (HasCheckedController())
        {
            _writer.WriteLine("// Fields whose values cannot decide whether others are active.");
            _writer.WriteLine($"{Namespace}FieldSet doubtful = unreadable;");
        }

        foreach (int ordinal in CheckOrder())
        {
            WriteFieldCheck(_schema.Fields[ordinal], ordinal);
        }

        foreach (GroupModel group in _schema.Groups)
        {
            WriteGroup(group);
        }

        WriteRuleCalls();
    }

    private void WriteFieldCheck(FieldModel field, int ordinal)
    {
        var body = new CheckEmitter(_writer, _members, field);
        bool isController = IsController(field) && body.HasChecks;
        if (!body.HasChecks && field.RequiredWhen is null)
        {
            return;
        }

        _writer.WriteSeparator();
        string mark = $"before{field.Name}";
        if (isController)
        {
            _writer.WriteLine($"{Namespace}ConfigErrorMark {mark} = errors.Mark;");
        }

        if (field.DependsOn is not null)
        {
            using (_writer.BlockOf($"if ({ConditionOf(field)}(value, {Doubtful}))"))
            {
                WriteBody();
            }
        }
        else
        {
            WriteBody();
        }

        if (isController)
        {
            _writer.WriteSeparator();
            using (_writer.BlockOf($"if (errors.HasErrorsSince({mark}))"))
            {
                _writer.WriteLine($"doubtful.Add({CSharpLiteral.Int32(ordinal)});");
            }
        }

        void WriteBody()
        {
            if (field.RequiredWhen is not null && !field.IsRequired && IsNullTest(field) is { } isNull)
            {
                using (_writer.BlockOf($"if ({isNull} && {RequirementOf(field)}(value, {Doubtful}))"))
                {
                    _writer.WriteLine($"errors.Add({_members.Rule(field.Name, "Required")});");
                }

                if (body.HasChecks)
                {
                    _writer.WriteSeparator();
                }
            }

            body.Write(LocalOf(field));
        }
    }

    private static string? IsNullTest(FieldModel field) =>
        field.Type.IsNullable || field.Type.IsReferenceType ? $"value.{field.Identifier} is null" : null;

    private bool IsController(FieldModel field)
    {
        foreach (FieldModel other in _schema.Fields)
        {
            if (string.Equals(other.DependsOn, field.Name, StringComparison.Ordinal) || string.Equals(other.RequiredWhen, field.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void WriteGroup(GroupModel group)
    {
        List<string> terms = [];
        foreach (string name in group.Fields)
        {
            if (_schema.FindField(name) is { } field)
            {
                terms.Add($"(value.{field.Identifier} is null ? 0 : 1)");
            }
        }

        _writer.WriteSeparator();
        string comparison = group.IsExact ? "!= 1" : "> 1";
        using (_writer.BlockOf($"if (({string.Join(" + ", terms)}) {comparison})"))
        {
            _writer.WriteLine($"errors.Add({_members.Rule(group.Name, group.IsExact ? "ExactlyOneOf" : "AtMostOneOf")});");
        }
    }
}
