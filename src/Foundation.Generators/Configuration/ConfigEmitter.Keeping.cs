using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    // Only the object that owns a section is replaced by a reload.
    private bool HasFrozenFields()
    {
        foreach (FieldModel field in _schema.Fields)
        {
            if (field.IsFrozen)
            {
                return _schema is { Section: not null, Shape.IsAbstract: false };
            }
        }

        return false;
    }

    private void WriteKeep()
    {
        if (!HasFrozenFields())
        {
            return;
        }

        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"static {_self} {Interface}.Keep({_self} next, {_self} current, out {Namespace}FieldSet kept)");
        using (_writer.Block())
        {
            _writer.WriteLine("kept = default;");
            for (int i = 0; i < _schema.Fields.Length; i++)
            {
                FieldModel field = _schema.Fields[i];
                if (field.IsFrozen)
                {
                    using (_writer.BlockOf($"if (!{TypeOf(field)}.AreEqual(next.{field.Identifier}, current.{field.Identifier}))"))
                    {
                        _writer.WriteLine($"kept.Add({CSharpLiteral.Int32(i)});");
                    }

                    _writer.WriteLine();
                }
            }

            _writer.WriteLine($"return kept.IsEmpty ? next : new {_self}(next, current);");
        }

        WriteKeepingConstructor();
    }

    // What is no field has its initial value in a freshly read object, too.
    private void WriteKeepingConstructor()
    {
        _writer.WriteSeparator();
        _writer.WriteLine("#pragma warning disable CS8618 // Every field is copied.");
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        _writer.Write($"private {_schema.Hierarchy.Type.Identifier}({_self} next, {_self} current)");
        _writer.WriteLine(ConstructorChain);
        using (_writer.Block())
        {
            foreach (FieldModel field in _schema.Fields)
            {
                _writer.WriteLine($"this.{field.Identifier} = {(field.IsFrozen ? "current" : "next")}.{field.Identifier};");
            }
        }

        _writer.WriteLine("#pragma warning restore CS8618");
    }
}
