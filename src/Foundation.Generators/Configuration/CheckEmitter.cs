using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>Writes the checks of one field: whether it is there, its constraints, and what is inside of it.</summary>
internal sealed class CheckEmitter(SourceWriter writer, SchemaMembers members, FieldModel declared)
{
    private const string Namespace = "global::Foundation.Configuration.";
    private const string Checks = Namespace + "ConfigChecks.";

    private readonly ConstraintEmitter _constraints = new(writer, members, declared);

    private TypeModel Type => declared.Type;

    /// <summary>Whether there is anything to check.</summary>
    public bool HasChecks => ConstraintModel.AppliesToValue(declared) || NeedsPresence || HasElementChecks || Type.Kind == TypeKindModel.Schema;

    private bool NeedsPresence => Type.IsReferenceType && !Type.IsNullable;

    private bool HasElementChecks => Type.IsCollection && (ConstraintModel.AppliesToElements(declared) || Type.Leaf.Kind == TypeKindModel.Schema);

    /// <summary>Writes the checks of <c>value.Field</c>.</summary>
    /// <param name="local">A name for the value where it may be null.</param>
    public void Write(string local)
    {
        string access = $"value.{declared.Identifier}";
        if (!Type.IsReferenceType && !Type.IsNullable)
        {
            if (Type.Collection == "ImmutableArray")
            {
                WriteWithPresence($"{access}.IsDefault", access, declared.IsRequired);
            }
            else
            {
                WriteValue(access);
            }

            return;
        }

        if (!HasValueChecks)
        {
            if (NeedsPresence)
            {
                WriteAbsent($"if ({access} is null)");
            }

            return;
        }

        using (writer.BlockOf($"if ({access} is {{ }} {local})"))
        {
            WriteValue(local);
        }

        if (NeedsPresence)
        {
            WriteAbsent("else");
        }
    }

    private bool HasValueChecks => ConstraintModel.AppliesToValue(declared) || HasElementChecks || Type.Kind == TypeKindModel.Schema;

    private void WriteWithPresence(string isAbsent, string access, bool isRequired)
    {
        if (isRequired)
        {
            WriteAbsent($"if ({isAbsent})");
            if (HasValueChecks)
            {
                using (writer.BlockOf("else"))
                {
                    WriteValue(access);
                }
            }
        }
        else if (HasValueChecks)
        {
            using (writer.BlockOf($"if (!{isAbsent})"))
            {
                WriteValue(access);
            }
        }
    }

    private void WriteAbsent(string header)
    {
        using (writer.BlockOf(header))
        {
            writer.WriteLine($"errors.Add({members.Rule(declared.Name, "Required")});");
        }
    }

    private void WriteValue(string access)
    {
        if (Type.IsCollection)
        {
            WriteCollection(access);
        }
        else if (Type.Kind == TypeKindModel.Schema)
        {
            string mark = $"inside{declared.Name}";
            using (writer.BlockOf("if (deep)"))
            {
                writer.WriteLine($"{Namespace}ConfigErrorMark {mark} = errors.Mark;");
                writer.WriteLine($"{Type.CSharp}.Validate({access}, ref errors);");
                WriteNest(mark, members.Field(declared));
            }
        }
        else
        {
            _constraints.WriteValue(Type, access);
        }
    }

    private void WriteCollection(string access)
    {
        _constraints.WriteCounts(access);
        if (HasElementChecks)
        {
            WriteElements(Type, access, depth: 0);
        }
    }

    private void WriteElements(TypeModel type, string access, int depth)
    {
        string suffix = depth == 0 ? "" : CSharpLiteral.Int32(depth + 1);
        string item = "item" + suffix;
        string mark = "mark" + suffix;
        string index = "index" + suffix;
        TypeModel element = type.Element!;
        bool isDictionary = type.Kind == TypeKindModel.Dictionary;

        // The elements of a bound collection were validated when they were read.
        bool isDeep = depth == 0 && element.Leaf.Kind == TypeKindModel.Schema;
        writer.WriteSeparator();
        if (isDeep)
        {
            writer.WriteLine("if (deep)");
            writer.OpenBlock();
        }

        if (!isDictionary)
        {
            writer.WriteLine($"int {index} = 0;");
        }

        writer.WriteLine($"foreach (var {(isDictionary ? "pair" + suffix : item)} in {access})");
        using (writer.Block())
        {
            if (isDictionary)
            {
                writer.WriteLine($"var {item} = pair{suffix}.Value;");
            }

            writer.WriteLine($"{Namespace}ConfigErrorMark {mark} = errors.Mark;");
            writer.WriteSeparator();
            WriteElement(element, item, depth);
            writer.WriteSeparator();
            using (writer.BlockOf($"if (errors.HasErrorsSince({mark}))"))
            {
                if (!element.IsCollection && element.Kind != TypeKindModel.Schema)
                {
                    writer.WriteLine($"errors.OfElement({mark});");
                }

                string key = isDictionary ? $"{Checks}KeyText(pair{suffix}.Key)" : index;
                writer.WriteLine($"errors.Nest({mark}, {(depth == 0 ? members.Field(declared) + ", " : "")}{key});");
            }

            if (!isDictionary)
            {
                writer.WriteSeparator();
                writer.WriteLine($"{index}++;");
            }
        }

        if (isDeep)
        {
            writer.CloseBlock();
        }
    }

    private void WriteElement(TypeModel element, string item, int depth)
    {
        if (element.IsReferenceType || element.IsNullable)
        {
            string present = "present" + (depth == 0 ? "" : CSharpLiteral.Int32(depth + 1));
            using (writer.BlockOf($"if ({item} is {{ }} {present})"))
            {
                WritePresentElement(element, present, depth);
            }

            if (!element.IsNullable && element.Kind == TypeKindModel.Schema)
            {
                using (writer.BlockOf("else"))
                {
                    writer.WriteLine($"errors.AddKey({Namespace}ConfigErrorCode.Null, null, \"an object is needed\");");
                }
            }

            return;
        }

        if (element.Collection == "ImmutableArray")
        {
            using (writer.BlockOf($"if (!{item}.IsDefault)"))
            {
                WritePresentElement(element, item, depth);
            }

            return;
        }

        WritePresentElement(element, item, depth);
    }

    private void WritePresentElement(TypeModel element, string item, int depth)
    {
        if (element.IsCollection)
        {
            WriteElements(element, item, depth + 1);
        }
        else if (element.Kind == TypeKindModel.Schema)
        {
            writer.WriteLine($"{element.CSharp}.Validate({item}, ref errors);");
        }
        else
        {
            _constraints.WriteValue(element, item);
        }
    }

    private void WriteNest(string mark, string path)
    {
        using (writer.BlockOf($"if (errors.HasErrorsSince({mark}))"))
        {
            writer.WriteLine($"errors.Nest({mark}, {path});");
        }
    }
}
