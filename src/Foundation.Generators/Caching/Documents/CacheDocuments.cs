using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Caching;

/// <summary>The documents' part of the pipeline: where the project asks for them, a page for each class with cached methods.</summary>
internal static class CacheDocuments
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<AspectDeclaration> types) =>
        context.RegisterImplementationSourceOutput(types.Combine(DocumentFiles.AreWanted(context)), static (output, input) =>
        {
            (AspectDeclaration declaration, bool isWanted) = input;
            if (isWanted && CacheOrder.Of(declaration).Count > 0)
            {
                SourceWriter writer = GeneratedFile.Begin();
                DocumentFiles.Write(writer, PathOf(declaration.Type.Hierarchy), CachePage.Of(declaration));
                output.AddSource(declaration.Type.Hierarchy.HintName("Caching.Documents"), writer.ToString());
            }
        });

    // Some disks do not tell names apart that differ only by case.
    private static string PathOf(TypeHierarchy type) => $"caching/{type.FullName}{(type.NeedsHash ? "-" + HintNames.Hash(type.FullName) : "")}.md";
}
