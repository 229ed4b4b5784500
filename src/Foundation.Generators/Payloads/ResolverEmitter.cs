using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;

namespace Foundation.Generators.Payloads;

/// <summary>Writes the resolver of an assembly, and its part of the module.</summary>
internal static class ResolverEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    public static string Emit(EquatableArray<PayloadEntry> entries, string assemblyName)
    {
        SourceWriter writer = GeneratedFile.Begin();
        string className = PayloadNames.ClassName(assemblyName);
        using (writer.BlockOf($"namespace {ModuleNames.Namespace}"))
        {
            WriteResolver(writer, entries, className);
            writer.WriteLine();
            using SourceWriter.BlockScope module = writer.BlockOf(ModuleNames.ClassHeader(ModuleNames.ClassName(assemblyName)));
            writer.WriteLine($"static partial void {ModuleNames.AddPayloads}({ModuleNames.Parameters}) =>");
            writer.WriteLine($"    global::Foundation.Payloads.PayloadBuilderExtensions.AddPayloads(builder, {className}.Default);");
        }

        return writer.ToString();
    }

    private static void WriteResolver(SourceWriter writer, EquatableArray<PayloadEntry> entries, string className)
    {
        writer.WriteLine("/// <summary>Reads and writes the payloads of this assembly as JSON.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        using SourceWriter.BlockScope type = writer.BlockOf($"internal sealed partial class {className} : {Metadata}IJsonTypeInfoResolver");
        writer.WriteLine("/// <summary>The resolver; it has no state.</summary>");
        writer.WriteLine($"public static {className} Default {{ get; }} = new();");
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        using SourceWriter.BlockScope method = writer.BlockOf($"public {Metadata}JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)");
        foreach (PayloadEntry entry in entries)
        {
            using SourceWriter.BlockScope found = writer.BlockOf($"if (type == typeof({entry.TypeName}))");
            writer.WriteLine($"return global::Foundation.Payloads.PayloadTypeInfo.Create<{entry.TypeName}, {entry.Payload}>(options, 0x{entry.Hash:X16}UL);");
        }

        writer.WriteLine("return null;");
    }
}
