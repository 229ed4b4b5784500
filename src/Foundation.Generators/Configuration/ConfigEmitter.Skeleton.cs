using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

internal sealed partial class ConfigEmitter
{
    private const string Invalid = "throw new global::System.InvalidOperationException(\"The declaration has errors; see the build's messages.\")";

    // Everything that user code may name is there, so that one mistake is one message: the analyzer's.
    private string WriteSkeleton()
    {
        _writer.BeginPartial(_schema.Hierarchy, Interface);
        if (_schema.Shape is { IsAbstract: false, CanConstructBase: true })
        {
            WriteParameterlessConstructor();
        }

        _writer.WriteSeparator();
        _writer.WriteLine($"public static bool TryBind(ref {Namespace}ConfigReader reader, {OutValue()}, ref {Namespace}ConfigErrors errors) => {Invalid};");
        _writer.WriteSeparator();
        _writer.WriteLine($"public static bool TryBind(global::Microsoft.Extensions.Configuration.IConfiguration section, {OutValue()}, ref {Namespace}ConfigErrors errors) => {Invalid};");
        _writer.WriteSeparator();
        _writer.WriteLine($"public static void Validate({_self} value, ref {Namespace}ConfigErrors errors) => {Invalid};");
        _writer.WriteSeparator();
        _writer.WriteLine($"static {Namespace}ConfigSchemaInfo {Interface}.Info => {Invalid};");
        _writer.WriteSeparator();
        _writer.WriteLine($"static {Namespace}FieldSet {Interface}.Diff({_self} left, {_self} right) => {Invalid};");
        _writer.WriteSeparator();
        _writer.WriteLine($"static void {Interface}.Print({_self} value, ref {Namespace}ConfigPrinter printer) => {Invalid};");
        if (!_schema.Rules.IsEmpty)
        {
            WriteRulesHeader();
            _writer.WriteLine($" => {Invalid};");
        }

        WriteFields();
        _writer.EndPartial(_schema.Hierarchy);
        return _writer.ToString();
    }
}
