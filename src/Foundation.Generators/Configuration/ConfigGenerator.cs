using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Configuration;

/// <summary>Writes the binder, validator and documents of every <c>[ConfigSchema]</c> type.</summary>
[Generator]
public sealed class ConfigGenerator : IIncrementalGenerator
{
    private static readonly ModelCache<ConfigModel> Models = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ConfigModel> schemas = context.SyntaxProvider
            .ForDeclarations(TypeNames.ConfigSchemaAttribute, Models, ConfigParser.Parse)
            .WithTrackingName(TrackingNames.ConfigSchema);

        // A union knows its cases only from the whole assembly; everything else is made of one type alone.
        IncrementalValueProvider<EquatableArray<VariantModel>> variants = schemas
            .Where(static schema => schema.Variant is not null && ConfigRules.IsCase(schema))
            .Select(static (schema, _) => VariantModel.Of(schema))
            .WithTrackingName(TrackingNames.ConfigVariant)
            .Collect()
            .Select(static (variants, _) => variants.ToEquatableArray().Sorted(VariantModel.Compare))
            .WithTrackingName(TrackingNames.ConfigVariants);

        context.RegisterSourceOutput(
            schemas.Where(static schema => !schema.IsUnion && ConfigRules.HasGeneratedPart(schema)),
            static (output, schema) => output.AddSource(schema.Hierarchy.HintName("Config"), ConfigEmitter.EmitSchema(schema)));

        context.RegisterSourceOutput(
            schemas.Where(static schema => schema.IsUnion && ConfigRules.HasGeneratedPart(schema)).Combine(variants),
            static (output, union) => output.AddSource(union.Left.Hierarchy.HintName("Config"), ConfigEmitter.EmitUnion(union.Left, union.Right)));

        IncrementalValueProvider<EquatableArray<string>> roots = schemas
            .Where(static schema => schema.Section is not null && ConfigRules.IsValid(schema) && !schema.Hierarchy.IsGeneric)
            .Select(static (schema, _) => schema.Hierarchy.FullyQualifiedName)
            .WithTrackingName(TrackingNames.ConfigRoot)
            .Collect()
            .Select(static (names, _) => names.ToEquatableArray().Sorted(string.CompareOrdinal))
            .WithTrackingName(TrackingNames.ConfigRoots);

        IncrementalValueProvider<string> assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? "")
            .WithTrackingName(TrackingNames.AssemblyName);

        context.RegisterSourceOutput(roots.Combine(assembly), static (output, pair) =>
        {
            if (!pair.Left.IsEmpty)
            {
                output.AddSource("Foundation.Configuration.g.cs", RegistrationEmitter.Emit(pair.Left, pair.Right));
            }
        });

        ConfigDocuments.Register(context, schemas, variants);
    }
}
