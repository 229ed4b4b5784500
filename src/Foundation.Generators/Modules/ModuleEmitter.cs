using Foundation.Roslyn;
using Foundation.Roslyn.Modules;

namespace Foundation.Generators.Modules;

/// <summary>Writes the module of an assembly and its <c>AddFoundation</c>.</summary>
internal static class ModuleEmitter
{
    /// <param name="model">The assembly.</param>
    /// <param name="declares">Whether it may declare something itself.</param>
    public static string Emit(ModuleModel model, bool declares)
    {
        SourceWriter writer = GeneratedFile.Begin();
        EmitAliases(writer, model);

        // An assembly with nothing to register has no public type of ours.
        string? className = declares || !model.References.IsEmpty ? ModuleNames.ClassName(model.AssemblyName) : null;
        if (className is not null)
        {
            EmitModule(writer, model, className);
            writer.WriteSeparator();
        }

        EmitExtension(writer, className);
        return writer.ToString();
    }

    private static void EmitAliases(SourceWriter writer, ModuleModel model)
    {
        HashSet<string> aliases = [];
        foreach (ModuleReference reference in model.References)
        {
            if (reference.Alias != "global" && aliases.Add(reference.Alias))
            {
                writer.WriteLine($"extern alias {CSharpLiteral.Identifier(reference.Alias)};");
            }
        }

        if (aliases.Count > 0)
        {
            writer.WriteLine();
        }
    }

    private static void EmitModule(SourceWriter writer, ModuleModel model, string className)
    {
        writer.WriteLine($"[assembly: global::Foundation.FoundationModule(typeof(global::{ModuleNames.Namespace}.{className}))]");
        writer.WriteLine();
        using SourceWriter.BlockScope space = writer.BlockOf($"namespace {ModuleNames.Namespace}");
        writer.WriteLine("/// <summary>Registers what this assembly declares, and the modules of the assemblies that it references.</summary>");
        writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        using SourceWriter.BlockScope type = writer.BlockOf($"{ModuleNames.ClassHeader(className)} : global::Foundation.IFoundationModule");

        writer.WriteLine($"private {className}()");
        writer.OpenBlock();
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        using (writer.BlockOf($"public static void Register({ModuleNames.Parameters})"))
        {
            foreach (ModuleReference reference in model.References)
            {
                string alias = reference.Alias == "global" ? "global" : CSharpLiteral.Identifier(reference.Alias);
                writer.WriteLine($"builder.AddModule<{alias}::{reference.TypeName}>();");
            }

            foreach (ModuleSystem system in ModuleSystem.All)
            {
                writer.WriteLine($"{system.Method}(builder);");
            }
        }

        foreach (ModuleSystem system in ModuleSystem.All)
        {
            writer.WriteLine();
            writer.WriteLine($"static partial void {system.Method}({ModuleNames.Parameters});");
        }
    }

    // Embedded: invisible to other assemblies, even to those that see the internals, which have an AddFoundation of their own.
    private static void EmitExtension(SourceWriter writer, string? className)
    {
        using SourceWriter.BlockScope space = writer.BlockOf("namespace Microsoft.Extensions.DependencyInjection");
        writer.WriteLine("/// <summary>Registers what this assembly and its references declare.</summary>");
        writer.WriteLine("[global::Microsoft.CodeAnalysis.Embedded]");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        using SourceWriter.BlockScope type = writer.BlockOf("internal static class FoundationServiceCollectionExtensions");
        writer.WriteLine("/// <summary>Registers everything that this assembly, and the assemblies that it references, declare; a second call changes nothing.</summary>");
        writer.WriteLine("/// <param name=\"services\">Receives the registrations.</param>");
        writer.WriteLine("/// <returns>The builder, on which engines are chosen.</returns>");
        writer.WriteLine("public static global::Foundation.FoundationBuilder AddFoundation(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>");
        string module = className is null ? "" : $".AddModule<global::{ModuleNames.Namespace}.{className}>()";
        writer.WriteLine($"    global::Foundation.FoundationBuilder.For(services){module};");
    }
}
