using Foundation.Roslyn;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Writes what adds up the memory that values refer to: one method for each type that takes more than a call.</summary>
internal sealed class ValueSizeEmitter
{
    public const string Of = Runtime + "Of";

    private const string Runtime = "global::Foundation.Caching.ValueSize.";

    private readonly List<ValueSizeModel> _methods = [];

    /// <summary>The size of what an expression refers to.</summary>
    public string Call(ValueSizeModel size, string value)
    {
        switch (size.Kind)
        {
            case ValueSizeKind.Text:
            case ValueSizeKind.Array or ValueSizeKind.List when size.Parts[0].Size is null:
                return $"{Of}({value})";
            case ValueSizeKind.Nullable:
                return Call(size.Parts[0].Size!, $"{value}.GetValueOrDefault()");
            default:
                if (!_methods.Exists(known => known.Type == size.Type))
                {
                    _methods.Add(size);
                }

                return $"SizeOf({value})";
        }
    }

    /// <summary>Writes the methods that were called.</summary>
    public void WriteMethods(SourceWriter writer)
    {
        // A method may call further ones.
        for (int index = 0; index < _methods.Count; index++)
        {
            ValueSizeModel size = _methods[index];
            writer.WriteSeparator();
            using (writer.BlockOf($"private static long SizeOf({size.Type}{(size.IsReference ? "?" : "")} value)"))
            {
                WriteBody(writer, size);
            }
        }
    }

    private void WriteBody(SourceWriter writer, ValueSizeModel size)
    {
        if (size.IsReference)
        {
            using (writer.BlockOf("if (value is null)"))
            {
                writer.WriteLine("return 0;");
            }

            writer.WriteLine();
        }

        if (size.Kind == ValueSizeKind.Object)
        {
            WriteObject(writer, size);
            return;
        }

        writer.WriteLine($"long size = {Of}(value);");
        using (writer.BlockOf("foreach (var element in value)"))
        {
            writer.WriteLine($"size += {Call(size.Parts[0].Size!, "element")};");
        }

        writer.WriteLine();
        writer.WriteLine("return size;");
    }

    private void WriteObject(SourceWriter writer, ValueSizeModel size)
    {
        List<string> terms = [];
        if (size.IsReference)
        {
            string fields = string.Join(" + ", size.Parts.Select(static part => $"global::System.Runtime.CompilerServices.Unsafe.SizeOf<{part.Type}>()"));
            terms.Add($"{Runtime}OfObject({(fields.Length > 0 ? fields : "0")})");
        }

        foreach (ValuePartModel part in size.Parts)
        {
            if (part.Size is not null)
            {
                terms.Add(Call(part.Size, $"value.{part.Member}"));
            }
        }

        writer.WriteLine($"return {string.Join("\n    + ", terms)};");
    }
}
