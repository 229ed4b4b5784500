using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    private void WriteDeclaration()
    {
        WritePatterns();
        WriteInfo([]);
    }

    private void WritePatterns()
    {
        foreach (FieldModel field in _schema.Fields)
        {
            if (field.Pattern is not null)
            {
                PatternEmitter.Write(_writer, field);
            }
        }
    }

    private void WriteInfo(EquatableArray<VariantModel> variants)
    {
        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"static {Namespace}ConfigSchemaInfo {Interface}.Info => {_schemaClass}.Info;");

        _writer.WriteSeparator();
        _writer.WriteLine("// The declaration as data: what errors and documents refer to.");
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"private static class {_schemaClass}");
        using (_writer.Block())
        {
            foreach (FieldModel field in _schema.Fields)
            {
                WriteFieldInfo(field);
            }

            List<string> rules = [];
            foreach (FieldModel field in _schema.Fields)
            {
                WriteFieldRules(field, rules);
            }

            WriteSpanningRules(rules);
            WriteSchemaInfo(rules, variants);
        }
    }

    private void WriteFieldInfo(FieldModel field)
    {
        _writer.WriteSeparator();
        _writer.WriteLine($"public static readonly {Namespace}ConfigFieldInfo {_members.NameOfField(field)} = new({CSharpLiteral.String(field.Name)}, {CSharpLiteral.String(field.Key)}, {CSharpLiteral.Int32(OrdinalOf(field.Name))})");
        using (_writer.Block("};"))
        {
            _writer.WriteLine($"Type = {CSharpLiteral.String(field.Type.Display + (field.Type.IsNullable ? "?" : ""))},");
            _writer.WriteLine($"Kind = {Namespace}ConfigValueKind.{FieldKinds.Of(field.Type)},");
            WriteProperty("Description", field.Description.Length == 0 ? null : field.Description);
            WriteProperty("Default", field.IsSecret ? null : FieldKinds.DefaultText(field));
            WriteProperty("Unit", field.Unit);
            WriteProperty("RenamedFrom", field.RenamedFrom);
            WriteProperty("Deprecated", field.Deprecated);
            WriteProperty("Condition", field.DependsOn is null ? null : ConditionText(field));
            WriteFlag("IsRequired", field.IsRequired && field.DependsOn is null);
            WriteFlag("IsNullable", field.Type.IsNullable);
            WriteFlag("IsSecret", field.IsSecret);
            if (DepthOf(field.Type) is > 0 and int depth)
            {
                _writer.WriteLine($"CollectionDepth = {CSharpLiteral.Int32(depth)},");
            }

            if (field.Type.Leaf is { Kind: TypeKindModel.Schema, CSharp: var schema })
            {
                _writer.WriteLine($"Schema = static () => {InfoOf(schema)},");
            }

            if (field.Type.Leaf is { Kind: TypeKindModel.Enum, CSharp: var type } && field.Find("OneOf") is not null)
            {
                _writer.WriteLine($"EnumName = static value => unchecked(({type})value).ToString(),");
            }

            if (field.DependsOn is { } controller && OrdinalOf(controller) is >= 0 and int decides)
            {
                _writer.WriteLine($"DependsOn = [{CSharpLiteral.Int32(decides)}],");
            }

            if (field.IsFrozen)
            {
                _writer.WriteLine($"Reload = {Namespace}ReloadPolicy.{field.Reload},");
            }
        }
    }

    private static string InfoOf(string schema) => $"{Namespace}ConfigSchemas.InfoOf<{schema}>()";

    private static int DepthOf(TypeModel type) => type.Element is null ? 0 : 1 + DepthOf(type.Element);

    private void WriteProperty(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteLine($"{name} = {CSharpLiteral.String(value)},");
        }
    }

    private void WriteFlag(string name, bool value)
    {
        if (value)
        {
            _writer.WriteLine($"{name} = true,");
        }
    }

    private void WriteFieldRules(FieldModel field, List<string> rules)
    {
        foreach (string constraint in ConstraintModel.All)
        {
            bool isDeclared = constraint == "Required"
                ? field.IsRequired || field.RequiredWhen is not null || (field.Type.IsReferenceType && !field.Type.IsNullable)
                : field.Find(constraint) is not null;
            if (isDeclared)
            {
                string code = constraint == "UniqueBy" ? "Unique" : constraint;
                string name = _members.NameOfRule(field.Name, constraint);
                rules.Add(name);
                string limit = FieldKinds.LimitText(_schema, field, constraint) is { } text ? $", {CSharpLiteral.String(text)}" : "";
                _writer.WriteSeparator();
                _writer.WriteLine($"public static readonly {Namespace}ConfigRule {name} = new({_members.NameOfField(field)}, {Namespace}ConfigErrorCode.{code}{limit});");
            }
        }
    }

    private void WriteSpanningRules(List<string> rules)
    {
        foreach (GroupModel group in _schema.Groups)
        {
            string code = group.IsExact ? "ExactlyOneOf" : "AtMostOneOf";
            WriteSpanningRule(rules, _members.NameOfRule(group.Name, code), group.Name, code, null, group.Fields);
        }

        if (!_schema.InheritedRules.IsEmpty)
        {
            // The nearest base type lists the rules of those above it.
            string nearest = _schema.InheritedRules[_schema.InheritedRules.Length - 1].TypeName;
            rules.Add($".. {Namespace}ConfigSchemas.RulesOf<{nearest}>()");
        }

        foreach (RuleModel rule in _schema.Rules)
        {
            WriteSpanningRule(rules, _members.NameOfRule(rule.Name, "Rule"), rule.Name, "Rule", rule.Message, rule.Fields);
            List<string> ordinals = [];
            foreach (string name in rule.Fields)
            {
                ordinals.Add(CSharpLiteral.Int32(OrdinalOf(name)));
            }

            _writer.WriteSeparator();
            _writer.WriteLine($"public static readonly {Namespace}FieldSet {_members.NameOfRule(rule.Name, "Reads")} = {Namespace}FieldSet.Of([{string.Join(", ", ordinals)}]);");
        }
    }

    private void WriteSpanningRule(List<string> rules, string name, string owner, string code, string? message, EquatableArray<string> fields)
    {
        List<string> names = [];
        foreach (string field in fields)
        {
            if (_schema.FindField(field) is { } found)
            {
                names.Add(_members.NameOfField(found));
            }
        }

        rules.Add(name);
        _writer.WriteSeparator();
        _writer.WriteLine($"public static readonly {Namespace}ConfigRule {name} = new({CSharpLiteral.String(owner)}, {Namespace}ConfigErrorCode.{code}, {CSharpLiteral.String(message)}, {string.Join(", ", names)});");
    }

    private void WriteSchemaInfo(List<string> rules, EquatableArray<VariantModel> variants)
    {
        List<string> fields = [];
        foreach (FieldModel field in _schema.Fields)
        {
            fields.Add(_members.NameOfField(field));
        }

        _writer.WriteSeparator();
        _writer.WriteLine($"public static readonly {Namespace}ConfigSchemaInfo Info = new({CSharpLiteral.String(_schema.Name)}, {CSharpLiteral.String(_schema.Section)}, [{string.Join(", ", fields)}])");
        using (_writer.Block("};"))
        {
            WriteProperty("Description", _schema.Description.Length == 0 ? null : _schema.Description);
            WriteProperty("Discriminator", _schema.Discriminator);
            if (_schema.UnknownKeys != "Error")
            {
                _writer.WriteLine($"UnknownKeys = {Namespace}UnknownKeyPolicy.{_schema.UnknownKeys},");
            }

            if (rules.Count > 0)
            {
                _writer.WriteLine($"Rules = [{string.Join(", ", rules)}],");
            }

            if (_schema.IsUnion)
            {
                List<string> tags = [];
                foreach (VariantModel variant in variants)
                {
                    tags.Add(CSharpLiteral.String(variant.Tag));
                }

                _writer.WriteLine($"Variants = [{string.Join(", ", tags)}],");
            }

            List<string> nested = NestedTypes(variants);
            if (nested.Count > 0)
            {
                _writer.WriteLine($"Nested = static () => [{string.Join(", ", nested)}],");
            }

            WriteProperty("Definition", Definitions.NameOf(_schema));
            _writer.WriteLine($"Body = {CSharpLiteral.String(JsonSchemaBody.Of(_schema, variants))},");
        }
    }

    private List<string> NestedTypes(EquatableArray<VariantModel> variants)
    {
        List<string> nested = [];
        foreach (FieldModel field in _schema.Fields)
        {
            if (field.Type.Leaf.Kind == TypeKindModel.Schema)
            {
                Add(field.Type.Leaf.CSharp);
            }
        }

        foreach (VariantModel variant in variants)
        {
            Add(variant.TypeName);
        }

        return nested;

        void Add(string type)
        {
            string info = InfoOf(type);
            if (!nested.Contains(info))
            {
                nested.Add(info);
            }
        }
    }
}
