using Foundation.Generators.Caching;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Aspects;

/// <summary>Completes the methods of every <c>[Aspects]</c> class, and registers what they need.</summary>
[Generator]
public sealed class AspectsGenerator : IIncrementalGenerator
{
    private static readonly ModelCache<AspectDeclaration> Models = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<AspectDeclaration> types = context.SyntaxProvider
            .ForDeclarations(TypeNames.AspectsAttribute, Models, AspectDeclaration.Parse)
            .Where(static declaration => AspectRules.HasGeneratedPart(declaration.Type))
            .WithTrackingName(TrackingNames.Aspects);

        context.RegisterSourceOutput(
            types, static (output, declaration) => output.AddSource(declaration.Type.Hierarchy.HintName(AspectParser.System), AspectsEmitter.Emit(declaration)));

        IncrementalValueProvider<EquatableArray<RegisteredAspects>> registered = types
            .Select(static (declaration, _) => RegisteredAspects.Of(declaration))
            .WithTrackingName(TrackingNames.RegisteredAspect)
            .Collect()
            .Select(static (types, _) => types.ToEquatableArray().Sorted(RegisteredAspects.Compare))
            .WithTrackingName(TrackingNames.RegisteredAspects);

        IncrementalValueProvider<string> assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? "")
            .WithTrackingName(TrackingNames.AssemblyName);

        context.RegisterSourceOutput(registered.Combine(assembly), static (output, input) =>
        {
            (EquatableArray<RegisteredAspects> types, string assembly) = input;
            if (!types.IsEmpty)
            {
                output.AddSource("Foundation.Aspects.g.cs", AspectsModuleEmitter.Emit(types, assembly));
            }
        });

        CacheDocuments.Register(context, types);
    }
}
