using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Lifecycle;

/// <summary>The documents' part of the pipeline: where the project asks for them, one page shows how the services start and stop.</summary>
internal static class LifecycleDocuments
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<LifecycleModel> services,
        IncrementalValueProvider<EquatableArray<LifecycleOptionsModel>> options)
    {
        IncrementalValueProvider<EquatableArray<LifecycleModel>> all = services
            .Where(static service => LifecycleRules.IsValid(service))
            .Collect()
            .Select(static (services, _) => services.ToEquatableArray().Sorted(static (left, right) => string.CompareOrdinal(left.Key, right.Key)))
            .WithTrackingName(TrackingNames.LifecycleDocuments);

        context.RegisterImplementationSourceOutput(all.Combine(options).Combine(DocumentFiles.AreWanted(context)), static (output, input) =>
        {
            ((EquatableArray<LifecycleModel> services, EquatableArray<LifecycleOptionsModel> options), bool isWanted) = input;
            if (isWanted && !services.IsEmpty)
            {
                SourceWriter writer = GeneratedFile.Begin();
                DocumentFiles.Write(writer, "lifecycle.md", LifecyclePage.Of(services, options.IsEmpty ? LifecycleOptionsModel.Default : options[0]));
                output.AddSource("Foundation.Lifecycle.Documents.g.cs", writer.ToString());
            }
        });
    }
}
