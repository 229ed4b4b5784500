using System.Globalization;
using System.Text;
using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;

namespace Foundation.Generators.Payloads;

/// <content>Reads the members into locals, and makes the object of them.</content>
internal sealed partial class PayloadEmitter
{
    private const int BitsPerWord = 64;
    private const string SpanExtensions = "global::System.MemoryExtensions.";

    private void WriteReading(PayloadObjectModel model)
    {
        WriteLookup(model);
        _writer.WriteSeparator();
        _writer.WriteLine($"internal static {_type.TypeName} ReadObject({ReaderParameters})");
        using SourceWriter.BlockScope method = _writer.Block();
        WriteLocals(model);
        using (_writer.BlockOf($"while ({Namespace}PayloadObject.Next(ref reader))"))
        {
            _writer.WriteLine($"int member = MemberOf({Namespace}PayloadObject.NameOf(ref reader));");
            _writer.WriteLine("reader.Read();");
            using SourceWriter.BlockScope choice = _writer.BlockOf("switch (member)");
            for (int i = 0; i < model.Members.Length; i++)
            {
                if (model.Members[i].Setting != PayloadSetting.None)
                {
                    WriteCase(model.Members[i], i);
                }
            }

            _writer.WriteLine("default:");
            _writer.Indent();
            _writer.WriteLine($"{Namespace}PayloadObject.Skip(ref reader);");
            _writer.WriteLine("break;");
            _writer.Unindent();
        }

        _writer.WriteLine();
        WriteRequired(model);
        WriteMaking(model);
    }

    private void WriteLookup(PayloadObjectModel model)
    {
        _writer.WriteSeparator();
        _writer.WriteLine("private static int MemberOf(global::System.ReadOnlySpan<byte> name) => name.Length switch");
        using SourceWriter.BlockScope choice = _writer.Block("};");
        for (int i = 0; i < model.Members.Length; i++)
        {
            string name = model.Members[i].JsonName;
            if (model.Members[i].Setting != PayloadSetting.None)
            {
                _writer.WriteLine($"{Encoding.UTF8.GetByteCount(name)} when {SpanExtensions}SequenceEqual(name, {CSharpLiteral.Utf8(name)}) => {i},");
            }
        }

        _writer.WriteLine("_ => -1,");
    }

    private void WriteLocals(PayloadObjectModel model)
    {
        for (int i = 0; i < model.Members.Length; i++)
        {
            if (model.Members[i].Setting != PayloadSetting.None)
            {
                _writer.WriteLine($"{model.Members[i].Type.TypeName} value{i} = {InitialOf(model, i)};");
            }
        }

        for (int word = 0; word * BitsPerWord < model.Members.Length; word++)
        {
            if (NeedsSeen(model, word))
            {
                _writer.WriteLine($"ulong seen{word} = 0;");
            }
        }
    }

    // A parameter without a value in JSON has the default that it declares.
    private static string InitialOf(PayloadObjectModel model, int member)
    {
        foreach (PayloadParameterModel parameter in model.Parameters)
        {
            if (parameter.Member == member)
            {
                return parameter.Default;
            }
        }

        return "default!";
    }

    private void WriteCase(PayloadMemberModel member, int index)
    {
        _writer.WriteLine($"case {index}:");
        _writer.Indent();
        string forgive = member.Type.IsReference ? "!" : "";
        string value = member.Type.Reader.Length > 0 ? $"reader.{member.Type.Reader}()" : $"{member.Type.Payload}.Read(ref reader, options)";
        _writer.WriteLine($"value{index} = {value}{forgive};");
        if (IsSeen(member))
        {
            _writer.WriteLine($"seen{index / BitsPerWord} |= {Bit(index)};");
        }

        _writer.WriteLine("break;");
        _writer.Unindent();
    }

    private static bool IsSeen(PayloadMemberModel member) =>
        member.IsRequired || member.Setting == PayloadSetting.Setter || (member.Setting == PayloadSetting.Initializer && member.HasInitialValue);

    private static bool NeedsSeen(PayloadObjectModel model, int word)
    {
        for (int i = word * BitsPerWord; i < model.Members.Length && i < (word + 1) * BitsPerWord; i++)
        {
            if (model.Members[i].Setting != PayloadSetting.None && IsSeen(model.Members[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void WriteRequired(PayloadObjectModel model)
    {
        List<string> names = [];
        Dictionary<int, ulong> masks = [];
        for (int i = 0; i < model.Members.Length; i++)
        {
            if (model.Members[i] is { IsRequired: true, Setting: not PayloadSetting.None })
            {
                names.Add(CSharpLiteral.String(model.Members[i].JsonName));
                masks[i / BitsPerWord] = (masks.TryGetValue(i / BitsPerWord, out ulong mask) ? mask : 0) | (1UL << (i % BitsPerWord));
            }
        }

        if (names.Count == 0)
        {
            return;
        }

        string test = string.Join(" || ", masks.OrderBy(static mask => mask.Key).Select(static mask => $"(seen{mask.Key} & {Hex(mask.Value)}) != {Hex(mask.Value)}"));
        using (_writer.BlockOf($"if ({test})"))
        {
            _writer.WriteLine($"{Namespace}PayloadObject.ThrowMissing({CSharpLiteral.String(_type.TypeName.Replace("global::", ""))}, {string.Join(", ", names)});");
        }

        _writer.WriteLine();
    }

    private void WriteMaking(PayloadObjectModel model)
    {
        List<string> arguments = [];
        foreach (PayloadParameterModel parameter in model.Parameters)
        {
            arguments.Add(parameter.Member < 0 ? parameter.Default : Value(model, parameter.Member));
        }

        string call = $"new {_type.TypeName}({string.Join(", ", arguments)})";
        WriteDefaults(model, call);
        _writer.Write($"{_type.TypeName} result = {call}");
        List<string> assignments = [];
        for (int i = 0; i < model.Members.Length; i++)
        {
            if (model.Members[i].Setting == PayloadSetting.Initializer)
            {
                assignments.Add($"{CSharpLiteral.Identifier(model.Members[i].Name)} = {Initializer(model, i)},");
            }
        }

        WriteInitializer(assignments, ";");
        for (int i = 0; i < model.Members.Length; i++)
        {
            if (model.Members[i].Setting == PayloadSetting.Setter)
            {
                using SourceWriter.BlockScope present = _writer.BlockOf($"if ((seen{i / BitsPerWord} & {Bit(i)}) != 0)");
                _writer.WriteLine($"result.{CSharpLiteral.Identifier(model.Members[i].Name)} = {Value(model, i)};");
            }
        }

        _writer.WriteSeparator();
        _writer.WriteLine("return result;");
    }

    // What an initializer of the type gives to an init-only member can only be had from an object that was made without it.
    private void WriteDefaults(PayloadObjectModel model, string call)
    {
        Dictionary<int, ulong> masks = [];
        List<string> required = [];
        for (int i = 0; i < model.Members.Length; i++)
        {
            PayloadMemberModel member = model.Members[i];
            if (HasDefault(member))
            {
                masks[i / BitsPerWord] = (masks.TryGetValue(i / BitsPerWord, out ulong mask) ? mask : 0) | (1UL << (i % BitsPerWord));
            }
            else if (member is { Setting: PayloadSetting.Initializer, IsRequired: true })
            {
                required.Add($"{CSharpLiteral.Identifier(member.Name)} = {Value(model, i)},");
            }
        }

        if (masks.Count == 0)
        {
            return;
        }

        string test = string.Join(" && ", masks.OrderBy(static mask => mask.Key).Select(static mask => $"(seen{mask.Key} & {Hex(mask.Value)}) == {Hex(mask.Value)}"));
        _writer.WriteLine("// The values that members have which the JSON does not name.");
        _writer.Write($"{Nullable} defaults = {test} ? default : {call}");
        WriteInitializer(required, ";");
    }

    private void WriteInitializer(List<string> assignments, string end)
    {
        if (assignments.Count == 0)
        {
            _writer.WriteLine(end);
            return;
        }

        _writer.WriteLine();
        using SourceWriter.BlockScope initializer = _writer.Block("}" + end);
        assignments.ForEach(_writer.WriteLine);
    }

    private string Initializer(PayloadObjectModel model, int index)
    {
        PayloadMemberModel member = model.Members[index];
        return HasDefault(member)
            ? $"(seen{index / BitsPerWord} & {Bit(index)}) != 0 ? {Value(model, index)} : defaults{(_type.IsValueType ? "" : "!")}.{CSharpLiteral.Identifier(member.Name)}"
            : Value(model, index);
    }

    private static bool HasDefault(PayloadMemberModel member) => member is { Setting: PayloadSetting.Initializer, IsRequired: false, HasInitialValue: true };

    // The annotations of type arguments are not in the local's type.
    private static string Value(PayloadObjectModel model, int index) =>
        $"value{index.ToString(CultureInfo.InvariantCulture)}{(model.Members[index].Type is { IsReference: true } or { Reader: "" } ? "!" : "")}";

    private static string Bit(int index) => Hex(1UL << (index % BitsPerWord));

    private static string Hex(ulong value) => FormattableString.Invariant($"0x{value:X}UL");
}
