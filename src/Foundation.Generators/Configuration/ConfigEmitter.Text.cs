using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    private void WriteDiff()
    {
        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"static {Namespace}FieldSet {Interface}.Diff({_self} left, {_self} right)");
        using (_writer.Block())
        {
            _writer.WriteLine($"{Namespace}FieldSet changed = default;");
            for (int i = 0; i < _schema.Fields.Length; i++)
            {
                FieldModel field = _schema.Fields[i];
                using (_writer.BlockOf($"if (!{TypeOf(field)}.AreEqual(left.{field.Identifier}, right.{field.Identifier}))"))
                {
                    _writer.WriteLine($"changed.Add({CSharpLiteral.Int32(i)});");
                }

                _writer.WriteLine();
            }

            _writer.WriteLine("return changed;");
        }
    }

    private void WriteText()
    {
        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"static void {Interface}.Print({_self} value, ref {Namespace}ConfigPrinter printer)");
        using (_writer.Block())
        {
            _writer.WriteLine("printer.BeginObject();");
            _writer.WriteLine("PrintFields(value, ref printer);");
            _writer.WriteLine("printer.EndObject();");
        }

        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"private static void PrintFields({_self} value, ref {Namespace}ConfigPrinter printer)");
        using (_writer.Block())
        {
            if (_schema.Discriminator is { } key && _schema.Variant is { } tag)
            {
                _writer.WriteLine($"printer.Name({CSharpLiteral.String(key)});");
                _writer.WriteLine($"printer.Value({CSharpLiteral.String(tag)});");
            }

            foreach (FieldModel field in _schema.Fields)
            {
                _writer.WriteLine($"printer.Name({CSharpLiteral.String(field.Name)});");
                _writer.WriteLine(field.IsSecret
                    ? $"printer.Secret({(field.Type.IsReferenceType || field.Type.IsNullable ? $"value.{field.Identifier} is null" : "")});"
                    : $"{TypeOf(field)}.Print(value.{field.Identifier}, ref printer);");
            }
        }

        if (!_schema.Shape.WritesItsText)
        {
            WriteToString();
        }
    }

    private void WriteToString()
    {
        ShapeModel shape = _schema.Shape;
        _writer.WriteSeparator();
        if (shape.IsRecord)
        {
            string modifiers = !shape.IsReferenceType ? "private"
                : shape.DerivesFromRecord ? "protected override"
                : shape.IsSealed ? "private"
                : "protected virtual";
            _writer.WriteLine("// Takes the place of the compiler's, which would print secrets.");
            _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
            _writer.WriteLine($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)");
            using (_writer.Block())
            {
                _writer.WriteLine($"var printer = new {Namespace}ConfigPrinter(builder);");
                _writer.WriteLine("PrintFields(this, ref printer);");
                _writer.WriteLine($"return {CSharpLiteral.Boolean(!_schema.Fields.IsEmpty)};");
            }

            return;
        }

        _writer.WriteLine("/// <summary>The fields, with secrets redacted.</summary>");
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine("public override string ToString()");
        using (_writer.Block())
        {
            _writer.WriteLine($"var text = new global::System.Text.StringBuilder({CSharpLiteral.String(_schema.Hierarchy.Type.Name + " ")});");
            _writer.WriteLine($"var printer = new {Namespace}ConfigPrinter(text);");
            _writer.WriteLine($"{Namespace}ConfigSchemas.Print(this, ref printer);");
            _writer.WriteLine("return text.ToString();");
        }
    }

    private static bool IsMemberOfObject(string name) =>
        name is "Equals" or "ReferenceEquals" or "GetHashCode" or "GetType" or "ToString" or "MemberwiseClone" or "Finalize";

    private void WriteFields()
    {
        WriteMemberHeader("The fields, for subscriptions to their changes.");
        _writer.WriteLine($"public static {(_schema.Shape.DerivesFromSchema ? "new " : "")}class Fields");
        using (_writer.Block())
        {
            for (int i = 0; i < _schema.Fields.Length; i++)
            {
                FieldModel field = _schema.Fields[i];
                _writer.WriteSeparator();
                _writer.WriteLine($"/// <summary>The field <c>{XmlText.Escape(field.Key)}</c>.</summary>");
                string hides = IsMemberOfObject(field.Name) ? "new " : "";
                _writer.WriteLine($"public static {hides}{Namespace}FieldSet {field.Identifier} => {Namespace}FieldSet.Of({CSharpLiteral.Int32(i)});");
            }
        }
    }
}
