using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Lifecycle;

/// <summary>Writes the definition of every <c>[ManagedService]</c> type, the plan of the assembly's start, and their documents.</summary>
[Generator]
public sealed class LifecycleGenerator : IIncrementalGenerator
{
    private static readonly ModelCache<LifecycleModel> Models = new();
    private static readonly ModelCache<LifecycleOptionsModel> OptionsModels = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<LifecycleModel> services = context.SyntaxProvider
            .ForDeclarations(TypeNames.ManagedServiceAttribute, Models, LifecycleParser.Parse)
            .WithTrackingName(TrackingNames.ManagedService);

        context.RegisterSourceOutput(
            services.Where(static service => LifecycleRules.HasGeneratedPart(service)),
            static (output, service) => output.AddSource(service.Hierarchy.HintName("Lifecycle"), LifecycleEmitter.Emit(service)));

        // The plan knows no methods, so that editing a hook leaves it as it is.
        IncrementalValueProvider<EquatableArray<PlannedService>> planned = services
            .Where(static service => LifecycleRules.IsValid(service))
            .Select(static (service, _) => PlannedService.Of(service))
            .WithTrackingName(TrackingNames.PlannedService)
            .Collect()
            .Select(static (services, _) => services.ToEquatableArray().Sorted(PlannedService.Compare))
            .WithTrackingName(TrackingNames.PlannedServices);

        IncrementalValueProvider<EquatableArray<LifecycleOptionsModel>> options = context.SyntaxProvider
            .ForAssemblyAttribute(TypeNames.LifecycleAttribute, OptionsModels, LifecycleParser.ParseOptions)
            .Collect()
            .Select(static (options, _) => options.ToEquatableArray())
            .WithTrackingName(TrackingNames.LifecycleOptions);

        IncrementalValueProvider<string> assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? "")
            .WithTrackingName(TrackingNames.AssemblyName);

        context.RegisterSourceOutput(planned.Combine(options).Combine(assembly), static (output, input) =>
        {
            ((EquatableArray<PlannedService> services, EquatableArray<LifecycleOptionsModel> options), string assembly) = input;
            LifecycleOptionsModel? valid = options.IsEmpty || LifecycleRules.Find(options[0]).Count > 0 ? null : options[0];
            if (!services.IsEmpty || valid is not null)
            {
                output.AddSource("Foundation.Lifecycle.g.cs", PlanEmitter.Emit(services, valid, assembly));
            }
        });

        LifecycleDocuments.Register(context, services, options);
    }
}
