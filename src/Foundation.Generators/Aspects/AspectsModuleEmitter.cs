using Foundation.Generators.Caching;
using Foundation.Roslyn;

namespace Foundation.Generators.Aspects;

/// <summary>Writes the aspects' part of the assembly's module.</summary>
internal static class AspectsModuleEmitter
{
    private const string GetService = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService";

    public static string Emit(EquatableArray<RegisteredAspects> types, string assemblyName)
    {
        SourceWriter writer = GeneratedFile.Begin();
        using (writer.BlockOf($"namespace {ModuleNames.Namespace}"))
        using (writer.BlockOf(ModuleNames.ClassHeader(ModuleNames.ClassName(assemblyName))))
        using (writer.BlockOf($"static partial void {ModuleNames.AddAspects}({ModuleNames.Parameters})"))
        {
            writer.WriteLine("global::Foundation.Caching.CachingBuilderExtensions.AddCaching(builder);");
            foreach (RegisteredAspects type in types)
            {
                string arguments = string.Concat(type.Needs.Select(static need => $"{GetService}<{need}>(services), "));
                writer.WriteLine($"global::Foundation.AspectsBuilderExtensions.AddAspects<{type.FullyQualifiedName}, {type.AspectsFullName}>(");
                writer.WriteLine($"    builder, static (services, instances) => new {type.AspectsFullName}({arguments}instances));");
                if (type.HasWarmUps)
                {
                    writer.WriteLine($"{type.FullyQualifiedName}.{WarmUpEmitter.MethodName}(builder);");
                }
            }
        }

        return writer.ToString();
    }
}
