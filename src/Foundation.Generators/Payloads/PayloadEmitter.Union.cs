using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;

namespace Foundation.Generators.Payloads;

/// <content>A closed hierarchy: its tag may stand anywhere in the object.</content>
internal sealed partial class PayloadEmitter
{
    private void WriteUnion(PayloadUnionModel union)
    {
        string name = CSharpLiteral.String(_type.TypeName.Replace("global::", ""));
        WriteHeader($"public static {Nullable} Read({ReaderParameters})");
        using (_writer.Block())
        {
            WriteNullRead();
            _writer.WriteLine($"{Namespace}PayloadObject.Begin(ref reader);");
            _writer.WriteLine($"{Json}Utf8JsonReader tag = reader;");
            using (_writer.BlockOf($"if (!{Namespace}PayloadUnion.TryFindTag(ref tag, {CSharpLiteral.Utf8(union.TagName)}))"))
            {
                _writer.WriteLine(_type.Object is null ? $"throw {Namespace}PayloadUnion.UnknownTag({name});" : "return ReadObject(ref reader, options);");
            }

            foreach (PayloadCaseModel item in union.Cases)
            {
                if (item.Tag.Length > 0)
                {
                    using SourceWriter.BlockScope found = _writer.BlockOf($"if ({Namespace}PayloadUnion.IsTag(ref tag, {item.Tag}{(item.IsText ? "u8" : "")}))");
                    _writer.WriteLine($"return {item.Identifier}.ReadObject(ref reader, options);");
                }
            }

            _writer.WriteLine($"throw {Namespace}PayloadUnion.UnknownTag({name});");
        }

        WriteHeader($"public static void Write({Json}Utf8JsonWriter writer, {Nullable} value, {Json}JsonSerializerOptions options)");
        using SourceWriter.BlockScope method = _writer.Block();
        WriteNullWrite();
        _writer.WriteLine($"{Namespace}PayloadObject.BeginWrite(writer, options);");
        _writer.WriteLine("global::System.Type type = value.GetType();");
        string chain = "if";
        foreach (PayloadCaseModel item in union.Cases)
        {
            using SourceWriter.BlockScope found = _writer.BlockOf($"{chain} (type == typeof({item.TypeName}))");
            if (item.Tag.Length > 0)
            {
                _writer.WriteLine($"writer.{(item.IsText ? "WriteString" : "WriteNumber")}({CSharpLiteral.Utf8(union.TagName)}, {item.Tag}{(item.IsText ? "u8" : "")});");
            }

            _writer.WriteLine($"{item.Identifier}.WriteMembers(writer, ({item.TypeName})value, options);");
            chain = "else if";
        }

        if (_type.Object is not null)
        {
            using SourceWriter.BlockScope self = _writer.BlockOf(union.FallsBack ? "else" : $"else if (type == typeof({_type.TypeName}))");
            _writer.WriteLine("WriteMembers(writer, value, options);");
        }

        if (!union.FallsBack)
        {
            using SourceWriter.BlockScope other = _writer.BlockOf("else");
            _writer.WriteLine($"throw {Namespace}PayloadUnion.UnknownCase({name}, value);");
        }

        _writer.WriteLine();
        _writer.WriteLine("writer.WriteEndObject();");
    }
}
