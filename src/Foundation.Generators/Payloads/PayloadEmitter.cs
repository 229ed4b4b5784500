using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;

namespace Foundation.Generators.Payloads;

/// <summary>Writes the type that reads and writes one declared type.</summary>
internal sealed partial class PayloadEmitter
{
    private const string Json = "global::System.Text.Json.";
    private const string Namespace = "global::Foundation.Payloads.";
    private const string ReaderParameters = $"ref {Json}Utf8JsonReader reader, {Json}JsonSerializerOptions options";

    private readonly SourceWriter _writer = GeneratedFile.Begin();
    private readonly PayloadTypeModel _type;

    private PayloadEmitter(PayloadTypeModel type) => _type = type;

    // A reference may be null, in what is read and in what is written.
    private string Nullable => _type.IsValueType ? _type.TypeName : _type.TypeName + "?";

    public static string Emit(PayloadTypeModel type, string assemblyName)
    {
        var emitter = new PayloadEmitter(type);
        emitter.Write(PayloadNames.ClassName(assemblyName));
        return emitter._writer.ToString();
    }

    private void Write(string className)
    {
        using SourceWriter.BlockScope space = _writer.BlockOf($"namespace {ModuleNames.Namespace}");
        using SourceWriter.BlockScope outer = _writer.BlockOf($"partial class {className}");
        _writer.WriteLine($"/// <summary>Reads and writes <c>{XmlText.Escape(_type.TypeName.Replace("global::", ""))}</c>.</summary>");
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        if (_type.Enum is { } names)
        {
            WriteEnum(names);
            return;
        }

        using SourceWriter.BlockScope type = _writer.BlockOf($"internal readonly struct {_type.Identifier} : {Namespace}IPayloadType<{_type.TypeName}>");
        if (_type.Object is not null)
        {
            WriteNames(_type.Object);
        }

        if (_type.Union is { } union)
        {
            WriteUnion(union);
        }
        else if (_type.Object is null)
        {
            WriteUnsupported();
        }
        else
        {
            WriteEntrance();
        }

        if (_type.Object is not null)
        {
            WriteReading(_type.Object);
            WriteMembers(_type.Object);
        }
    }

    private void WriteEnum(PayloadEnumModel names)
    {
        using SourceWriter.BlockScope type = _writer.BlockOf($"internal readonly struct {_type.Identifier} : {Namespace}IEnumPayload<{_type.TypeName}>");
        _writer.WriteLine("/// <inheritdoc/>");
        _writer.WriteLine($"public static {Namespace}EnumNames<{_type.TypeName}> Names {{ get; }} = new(");
        _writer.Indent();
        _writer.Write($"{CSharpLiteral.Boolean(names.AreFlags)}");
        foreach (PayloadEnumMember member in names.Members)
        {
            _writer.WriteLine(",");
            _writer.Write($"({CSharpLiteral.String(member.JsonName)}, {CSharpLiteral.UInt64(member.Value)})");
        }

        _writer.WriteLine(");");
        _writer.Unindent();
    }

    private void WriteEntrance()
    {
        WriteHeader($"public static {Nullable} Read({ReaderParameters})");
        using (_writer.Block())
        {
            WriteNullRead();
            _writer.WriteLine($"{Namespace}PayloadObject.Begin(ref reader);");
            _writer.WriteLine("return ReadObject(ref reader, options);");
        }

        WriteHeader($"public static void Write({Json}Utf8JsonWriter writer, {Nullable} value, {Json}JsonSerializerOptions options)");
        using (_writer.Block())
        {
            WriteNullWrite();
            _writer.WriteLine($"{Namespace}PayloadObject.BeginWrite(writer, options);");
            _writer.WriteLine("WriteMembers(writer, value, options);");
            _writer.WriteLine("writer.WriteEndObject();");
        }
    }

    // The promise is kept, so that one mistake is one message: the analyzer's.
    private void WriteUnsupported()
    {
        string unsupported = $"{Namespace}UnsupportedPayload<{_type.TypeName}>";
        string writeParameters = $"{Json}Utf8JsonWriter writer, {Nullable} value, {Json}JsonSerializerOptions options";
        WriteHeader($"public static {Nullable} Read({ReaderParameters}) => {unsupported}.Read(ref reader, options);");
        WriteHeader($"public static void Write({writeParameters}) => {unsupported}.Write(writer, value, options);");
        _writer.WriteSeparator();
        _writer.WriteLine($"internal static {Nullable} ReadObject({ReaderParameters}) => {unsupported}.Read(ref reader, options);");
        _writer.WriteSeparator();
        _writer.WriteLine($"internal static void WriteMembers({writeParameters}) => {unsupported}.Write(writer, value, options);");
    }

    private void WriteHeader(string header)
    {
        _writer.WriteSeparator();
        _writer.WriteLine("/// <inheritdoc/>");
        _writer.WriteLine(header);
    }

    private void WriteNullRead()
    {
        if (!_type.IsValueType)
        {
            using (_writer.BlockOf($"if (reader.TokenType == {Json}JsonTokenType.Null)"))
            {
                _writer.WriteLine("return null;");
            }

            _writer.WriteLine();
        }
    }

    private void WriteNullWrite()
    {
        if (!_type.IsValueType)
        {
            using (_writer.BlockOf("if (value is null)"))
            {
                _writer.WriteLine("writer.WriteNullValue();");
                _writer.WriteLine("return;");
            }

            _writer.WriteLine();
        }
    }
}
