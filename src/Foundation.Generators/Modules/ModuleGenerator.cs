using Foundation.Roslyn;
using Foundation.Roslyn.Modules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Generators.Modules;

/// <summary>
/// Writes the one place where an assembly is registered: its module, which calls what the generators of the systems fill in,
/// and <c>AddFoundation</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModuleGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        IncrementalValueProvider<ModuleModel> model = context.CompilationProvider
            .Select(ModuleParser.Parse)
            .WithTrackingName(TrackingNames.FoundationModules);

        IncrementalValueProvider<bool> declares = model.Select(static (_, _) => false);
        foreach (ModuleSystem system in ModuleSystem.All)
        {
            foreach (string attribute in system.RootAttributes)
            {
                declares = declares.Combine(Declares(context, system, attribute)).Select(static (pair, _) => pair.Left || pair.Right);
            }
        }

        context.RegisterSourceOutput(model.Combine(declares), static (output, source) =>
        {
            (ModuleModel model, bool declares) = source;
            if (model.HasRuntime)
            {
                output.AddSource(HintNames.Create(model.AssemblyName, "Module"), ModuleEmitter.Emit(model, declares));
            }
        });
    }

    private static IncrementalValueProvider<bool> Declares(IncrementalGeneratorInitializationContext context, ModuleSystem system, string attribute)
    {
        bool isNamed = system.IsNamed;
        return context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax or CompilationUnitSyntax,
                (declaration, _) => !isNamed || declaration.Attributes[0].ConstructorArguments is [{ IsNull: false }, ..])
            .Where(static isDeclared => isDeclared)
            .Collect()
            .Select(static (declarations, _) => declarations.Length > 0)
            .WithTrackingName(system.Method);
    }
}
