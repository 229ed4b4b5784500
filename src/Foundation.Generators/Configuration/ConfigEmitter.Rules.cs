using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    // The fields of a base type come first, so that the set of unreadable ones means the same to its rules.
    private void WriteRuleCalls()
    {
        if (!_schema.HasRules)
        {
            return;
        }

        _writer.WriteSeparator();
        foreach (InheritedRulesModel inherited in _schema.InheritedRules)
        {
            _writer.WriteLine($"{inherited.TypeName}.{RuleReader.GeneratedMethod}(value, unreadable, ref errors);");
        }

        if (!_schema.Rules.IsEmpty)
        {
            _writer.WriteLine($"{RuleReader.GeneratedMethod}(value, unreadable, ref errors);");
        }
    }

    // Apart from the other checks: a method with a try block keeps fewer values in registers.
    private void WriteRules()
    {
        WriteRulesHeader();
        _writer.WriteLine();
        using (_writer.Block())
        {
            foreach (RuleModel rule in _schema.Rules)
            {
                string declared = _members.Rule(rule.Name, "Rule");
                _writer.WriteSeparator();
                using (_writer.BlockOf($"if (!unreadable.Overlaps({_schemaClass}.{_members.NameOfRule(rule.Name, "Reads")}))"))
                {
                    using (_writer.BlockOf("try"))
                    {
                        using (_writer.BlockOf($"if (!{CSharpLiteral.Identifier(rule.Name)}(value))"))
                        {
                            _writer.WriteLine($"errors.Add({declared});");
                        }
                    }

                    using (_writer.BlockOf("catch (global::System.Exception exception)"))
                    {
                        _writer.WriteLine($"errors.AddThrown({declared}, exception);");
                    }
                }
            }
        }
    }

    private void WriteRulesHeader()
    {
        _writer.WriteSeparator();
        if (!_schema.Shape.IsSealed)
        {
            _writer.WriteLine("/// <summary>Runs the rules that this type declares; what derives from it calls this.</summary>");
        }

        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.Write($"{(_schema.Shape.IsSealed ? "private" : "protected")} static void {RuleReader.GeneratedMethod}({_self} value, in {Namespace}FieldSet unreadable, ref {Namespace}ConfigErrors errors)");
    }
}
