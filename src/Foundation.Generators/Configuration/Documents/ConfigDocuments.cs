using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Configuration;

/// <summary>The documents' part of the pipeline: where the project asks for them, every schema is described.</summary>
internal static class ConfigDocuments
{
    private const string Folder = "configuration/";

    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ConfigModel> schemas,
        IncrementalValueProvider<EquatableArray<VariantModel>> variants)
    {
        IncrementalValueProvider<bool> isWanted = DocumentFiles.AreWanted(context);

        IncrementalValueProvider<EquatableArray<ConfigModel>> all = schemas
            .Where(static schema => ConfigRules.IsValid(schema))
            .Collect()
            .Select(static (schemas, _) => schemas.ToEquatableArray().Sorted(static (left, right) => string.CompareOrdinal(left.Hierarchy.MetadataName, right.Hierarchy.MetadataName)))
            .WithTrackingName(TrackingNames.ConfigDocuments);

        context.RegisterImplementationSourceOutput(all.Combine(variants).Combine(isWanted), static (output, input) =>
        {
            ((EquatableArray<ConfigModel> schemas, EquatableArray<VariantModel> variants), bool isWanted) = input;
            if (isWanted && !schemas.IsEmpty)
            {
                output.AddSource("Foundation.Configuration.Documents.g.cs", Emit(new SchemaCatalog(schemas, variants)));
            }
        });
    }

    private static string Emit(SchemaCatalog catalog)
    {
        SourceWriter writer = GeneratedFile.Begin();
        foreach (ConfigModel root in catalog.Roots)
        {
            string name = Folder + catalog.Names.Of(root);
            DocumentFiles.Write(writer, name + ".md", MarkdownPage.Of(catalog, root));
            DocumentFiles.Write(writer, name + ".schema.json", catalog.JsonSchemaOf(root));
            DocumentFiles.Write(writer, name + ".sample.json", SampleFile.Of(catalog, root));
            DocumentFiles.Write(writer, name + ".sample.env", SampleEnvironment.Of(catalog, root));
        }

        if (catalog.Roots.Count > 0)
        {
            DocumentFiles.Write(writer, Folder + DocumentNames.Index + ".md", IndexPage.Of(catalog));
            DocumentFiles.Write(writer, Folder + DocumentNames.AllSections + ".schema.json", catalog.FileSchema());
        }

        return writer.ToString();
    }
}
