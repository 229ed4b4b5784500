using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    private string ConstructorChain =>
        _schema.Shape.PrimaryArguments is { } arguments ? $" : this({arguments})"
        : _schema.Shape.HasParameterlessConstructor ? " : this()"
        : "";

    private void WriteConstructors()
    {
        _writer.WriteLine("#pragma warning disable CS8618 // A member without a value is reported by binding and by Validate.");
        WriteParameterlessConstructor();

        // Filling the object from a constructor keeps the initialisers of absent keys and reaches init-only members.
        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        _writer.Write($"private {_schema.Hierarchy.Type.Identifier}(ref {Namespace}ConfigReader reader, out {Namespace}FieldSet unreadable, ref {Namespace}ConfigErrors errors)");
        _writer.WriteLine(ConstructorChain);
        using (_writer.Block())
        {
            WriteConstructorBody();
        }

        _writer.WriteLine("#pragma warning restore CS8618");
    }

    private void WriteParameterlessConstructor()
    {
        if (_schema.Shape is { HasParameterlessConstructor: false, PrimaryArguments: null })
        {
            WriteMemberHeader("Makes an object with the declared defaults.");
            _writer.WriteLine($"public {_schema.Hierarchy.Type.Identifier}()");
            _writer.OpenBlock();
            _writer.CloseBlock();
        }
    }

    private void WriteConstructorBody()
    {
        int count = _schema.Fields.Length;
        _writer.WriteLine("unreadable = default;");
        _writer.WriteLine($"global::System.Span<int> nodes = stackalloc int[{CSharpLiteral.Int32(count)}];");
        using (_writer.BlockOf($"if (!reader.Open({_schemaClass}.Info, nodes, ref errors))"))
        {
            _writer.WriteLine($"unreadable = {Namespace}FieldSet.First({CSharpLiteral.Int32(count)});");
            _writer.WriteLine("return;");
        }

        if (HasConditions())
        {
            _writer.WriteLine();
            _writer.WriteLine($"{Namespace}ConfigErrorMark start = errors.Mark;");
        }

        for (int i = 0; i < count; i++)
        {
            WriteRead(_schema.Fields[i], i);
        }

        for (int i = 0; i < count; i++)
        {
            WritePresence(_schema.Fields[i], i);
        }
    }

    private bool HasConditions()
    {
        foreach (FieldModel field in _schema.Fields)
        {
            if (field.DependsOn is not null || field.RequiredWhen is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteRead(FieldModel field, int ordinal)
    {
        string local = LocalOf(field);
        _writer.WriteSeparator();
        _writer.Write($"if (reader.TryRead<{field.Type.Annotated}, {TypeOf(field)}>(");
        _writer.WriteLine($"nodes[{CSharpLiteral.Int32(ordinal)}], {_members.Field(field)}, out var {local}, ref unreadable, ref errors))");
        using (_writer.Block())
        {
            _writer.WriteLine($"this.{field.Identifier} = {local};");
        }
    }

    private void WritePresence(FieldModel field, int ordinal)
    {
        string node = $"nodes[{CSharpLiteral.Int32(ordinal)}]";
        if (field.DependsOn is { } controller && _schema.FindField(controller) is not null)
        {
            _writer.WriteSeparator();
            string isReadable = $"!unreadable.Contains({CSharpLiteral.Int32(OrdinalOf(controller))})";
            using (_writer.BlockOf($"if ({node} >= 0 && {isReadable} && !{ConditionOf(field)}(this, unreadable))"))
            {
                _writer.WriteLine("// The constraints of an inactive field are off; what cannot be read stays an error.");
                _writer.WriteLine($"errors.Deactivate(start, {_members.Field(field)});");
                _writer.WriteLine($"errors.Warn({Namespace}ConfigErrorCode.InactiveKey, {_members.Field(field)}, {CSharpLiteral.String(ConditionText(field))});");
            }
        }

        string condition = field.IsRequired
            ? field.DependsOn is null ? "" : $" && {ConditionOf(field)}(this, unreadable)"
            : $" && {RequirementOf(field)}(this, unreadable)";
        if (field.IsRequired || field.RequiredWhen is not null)
        {
            _writer.WriteSeparator();
            using (_writer.BlockOf($"if ({node} < 0{condition})"))
            {
                _writer.WriteLine($"errors.Add({_members.Rule(field.Name, "Required")});");
                _writer.WriteLine($"unreadable.Add({CSharpLiteral.Int32(ordinal)});");
            }
        }
    }

    private void WriteTryBind()
    {
        WriteTryBindHeader();
        using (_writer.Block())
        {
            _writer.WriteLine($"{Namespace}ConfigErrorMark start = errors.Mark;");
            WriteConstruction();
            _writer.WriteLine();
            _writer.WriteLine($"{Namespace}ConfigErrorMark checks = errors.Mark;");
            _writer.WriteLine(ChecksApart
                ? $"Check(bound{(NeedsUnreadable ? ", unreadable" : "")}{(NeedsDeep ? ", deep: false" : "")}, ref errors);"
                : "Validate(bound, ref errors);");
            _writer.WriteLine("errors.Silence(checks, unreadable);");
            _writer.WriteLine("bool isBound = reader.Complete(start, ref errors);");
            _writer.WriteLine("value = isBound ? bound : default;");
            _writer.WriteLine("return isBound;");
        }

        WriteTryBindSection();
    }

    // Setters, initialisers and constructors are the user's code, to which a value may be an argument it refuses.
    private void WriteConstruction()
    {
        _writer.WriteLine($"{_self} bound;");
        _writer.WriteLine($"{Namespace}FieldSet unreadable;");
        using (_writer.BlockOf("try"))
        {
            _writer.WriteLine($"bound = new {_self}(ref reader, out unreadable, ref errors);");
        }

        using (_writer.BlockOf("catch (global::System.Exception exception)"))
        {
            _writer.WriteLine($"errors.AddThrown({_schemaClass}.Info, exception);");
            _writer.WriteLine("reader.Complete(start, ref errors);");
            _writer.WriteLine("value = default;");
            _writer.WriteLine("return false;");
        }
    }

    private void WriteTryBindHeader()
    {
        _writer.WriteSeparator();
        _writer.WriteLine("""
            /// <summary>Reads and validates one object. Never throws for a bad value: every error is added to the list.</summary>
            /// <returns>Whether no error was added.</returns>
            """);
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"public static bool TryBind(ref {Namespace}ConfigReader reader, {OutValue()}, ref {Namespace}ConfigErrors errors)");
    }

    private void WriteTryBindSection()
    {
        _writer.WriteSeparator();
        _writer.WriteLine("""
            /// <summary>Reads and validates the object in a configuration section. Never throws for a bad value.</summary>
            /// <returns>Whether no error was added.</returns>
            """);
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"public static bool TryBind(global::Microsoft.Extensions.Configuration.IConfiguration section, {OutValue()}, ref {Namespace}ConfigErrors errors)");
        using (_writer.Block())
        {
            _writer.WriteLine($"{Namespace}ConfigReader reader = {Namespace}ConfigReader.Of(section);");
            _writer.WriteLine("return TryBind(ref reader, out value, ref errors);");
        }
    }

    // An abstract schema without a discriminator has fields to share, and nothing to make.
    private void WriteAbstractTryBind()
    {
        WriteTryBindHeader();
        using (_writer.Block())
        {
            _writer.WriteLine($"errors.AddKey({Namespace}ConfigErrorCode.WrongType, null, \"{_schema.Name} is abstract and has no [Discriminator]\");");
            _writer.WriteLine("value = default;");
            _writer.WriteLine("return false;");
        }

        WriteTryBindSection();
    }

    private string OutValue() =>
        $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {_self}{(_schema.Shape.IsReferenceType ? "?" : "")} value";

    private int OrdinalOf(string name)
    {
        for (int i = 0; i < _schema.Fields.Length; i++)
        {
            if (string.Equals(_schema.Fields[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static string TypeOf(FieldModel field) => ConfigTypeNames.Of(field.Type, field.IsTrue("AllowNumeric"));
}
