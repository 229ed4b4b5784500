using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    private string WriteUnion(EquatableArray<VariantModel> variants)
    {
        _writer.BeginPartial(_schema.Hierarchy, Interface);
        WriteUnionTryBind(variants);
        WriteUnionDispatch(variants);
        if (!_schema.Rules.IsEmpty)
        {
            WriteRules();
        }

        WriteFields();
        WriteInfo(variants);
        _writer.EndPartial(_schema.Hierarchy);
        return _writer.ToString();
    }

    private void WriteUnionTryBind(EquatableArray<VariantModel> variants)
    {
        WriteTryBindHeader();
        using (_writer.Block())
        {
            _writer.WriteLine("value = default;");
            _writer.WriteLine($"{Namespace}ConfigErrorMark start = errors.Mark;");
            using (_writer.BlockOf($"if (!reader.TryReadVariant({_schemaClass}.Info, out int variant, ref errors))"))
            {
                _writer.WriteLine("reader.Complete(start, ref errors);");
                _writer.WriteLine("return false;");
            }

            _writer.WriteLine();
            _writer.WriteLine("switch (variant)");
            using (_writer.Block())
            {
                for (int i = 0; i < variants.Length; i++)
                {
                    _writer.WriteLine($"case {CSharpLiteral.Int32(i)}:");
                    using (_writer.Block())
                    {
                        _writer.WriteLine($"bool isBound = {variants[i].TypeName}.TryBind(ref reader, out {variants[i].TypeName}? bound, ref errors);");
                        _writer.WriteLine("value = bound;");
                        _writer.WriteLine("return isBound;");
                    }

                    _writer.WriteLine();
                }

                _writer.WriteLine("default:");
                _writer.Indent();
                _writer.WriteLine("return false;");
                _writer.Unindent();
            }
        }

        WriteTryBindSection();
    }

    private void WriteUnionDispatch(EquatableArray<VariantModel> variants)
    {
        WriteMemberHeader("Checks every constraint and rule of an object that was made in code.");
        _writer.WriteLine($"public static void Validate({_self} value, ref {Namespace}ConfigErrors errors)");
        WriteSwitch(variants, type => $"{type}.Validate(item, ref errors);", "global::System.ArgumentNullException.ThrowIfNull(value);");

        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"static {Namespace}FieldSet {Interface}.Diff({_self} left, {_self} right)");
        using (_writer.Block())
        {
            foreach (VariantModel variant in MostDerivedFirst(variants))
            {
                using (_writer.BlockOf($"if (left is {variant.TypeName} && right is {variant.TypeName})"))
                {
                    _writer.WriteLine($"return {Namespace}ConfigSchemas.Diff(({variant.TypeName})left, ({variant.TypeName})right);");
                }

                _writer.WriteLine();
                if (variant.Depth > 1)
                {
                    using (_writer.BlockOf($"if (left is {variant.TypeName} || right is {variant.TypeName})"))
                    {
                        _writer.WriteLine($"return {Namespace}FieldSet.First({Namespace}FieldSet.Capacity);");
                    }

                    _writer.WriteLine();
                }
            }

            _writer.WriteLine("// Two cases have nothing in common that could be the same.");
            _writer.WriteLine($"return {Namespace}FieldSet.First({Namespace}FieldSet.Capacity);");
        }

        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"static void {Interface}.Print({_self} value, ref {Namespace}ConfigPrinter printer)");
        WriteSwitch(variants, type => $"{Namespace}ConfigSchemas.Print(item, ref printer);", "");
    }

    // A case that derives from another is one of both.
    private static VariantModel[] MostDerivedFirst(EquatableArray<VariantModel> variants)
    {
        VariantModel[] sorted = [.. variants];
        Array.Sort(sorted, static (left, right) =>
            left.Depth != right.Depth ? right.Depth.CompareTo(left.Depth) : VariantModel.Compare(left, right));
        return sorted;
    }

    private void WriteSwitch(EquatableArray<VariantModel> variants, Func<string, string> statement, string guard)
    {
        using (_writer.Block())
        {
            if (guard.Length > 0)
            {
                _writer.WriteLine(guard);
            }

            if (variants.IsEmpty)
            {
                return;
            }

            _writer.WriteLine("switch (value)");
            using (_writer.Block())
            {
                foreach (VariantModel variant in MostDerivedFirst(variants))
                {
                    _writer.WriteLine($"case {variant.TypeName} item:");
                    _writer.Indent();
                    _writer.WriteLine(statement(variant.TypeName));
                    _writer.WriteLine("break;");
                    _writer.Unindent();
                }
            }
        }
    }
}
