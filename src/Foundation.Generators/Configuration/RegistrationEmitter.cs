using Foundation.Roslyn;

namespace Foundation.Generators.Configuration;

/// <summary>Writes the configuration's part of the assembly's module: every schema that owns a section.</summary>
internal static class RegistrationEmitter
{
    public static string Emit(EquatableArray<string> schemas, string assemblyName)
    {
        SourceWriter writer = GeneratedFile.Begin();
        writer.WriteLine($"namespace {ModuleNames.Namespace}");
        using (writer.Block())
        {
            writer.WriteLine(ModuleNames.ClassHeader(ModuleNames.ClassName(assemblyName)));
            using (writer.Block())
            {
                writer.WriteLine($"static partial void {ModuleNames.AddConfiguration}({ModuleNames.Parameters})");
                using (writer.Block())
                {
                    foreach (string schema in schemas)
                    {
                        writer.WriteLine($"global::Foundation.Configuration.ConfigurationBuilderExtensions.AddConfig<{schema}>(builder);");
                    }
                }
            }
        }

        return writer.ToString();
    }
}
