using Foundation.Roslyn;
using Foundation.Roslyn.Caching;
using Foundation.Roslyn.Payloads;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Payloads;

/// <summary>Writes a reader and writer for every type that a <c>[Payload]</c>, or what a system stores, is made of, and the resolver that joins them.</summary>
[Generator]
public sealed class PayloadGenerator : IIncrementalGenerator
{
    private static readonly ModelCache<PayloadModel> Models = new();
    private static readonly ModelCache<PayloadModel> Cached = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<PayloadModel> declared = context.SyntaxProvider
            .ForDeclarations(TypeNames.PayloadAttribute, Models, PayloadParser.Parse)
            .WithTrackingName(TrackingNames.Payload);

        IncrementalValuesProvider<PayloadModel> cached = context.SyntaxProvider
            .ForDeclarations(TypeNames.AspectsAttribute, Cached, CachePayloads.Parse)
            .Where(static payload => !payload.Types.IsEmpty || !payload.Roots.IsEmpty)
            .WithTrackingName(TrackingNames.CachePayload);

        // Several payloads may reach one type, so that types are told apart only when all are known.
        IncrementalValueProvider<PayloadTypes> all = declared.Collect()
            .Combine(cached.Collect())
            .Select(static (payloads, _) => PayloadTypes.Distinct(payloads.Left.Concat(payloads.Right)))
            .WithTrackingName(TrackingNames.PayloadTypes);

        IncrementalValueProvider<string> assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? "")
            .WithTrackingName(TrackingNames.AssemblyName);

        IncrementalValuesProvider<PayloadTypeModel> types = all
            .SelectMany(static (types, _) => types.Declared.AsSpan().ToArray())
            .WithTrackingName(TrackingNames.PayloadType);

        context.RegisterSourceOutput(types.Combine(assembly), static (output, pair) =>
            output.AddSource(HintNames.Create(pair.Left.Identifier, "Payload", needsHash: true), PayloadEmitter.Emit(pair.Left, pair.Right)));

        IncrementalValueProvider<EquatableArray<PayloadEntry>> entries = all
            .Select(static (types, _) => types.Entries())
            .WithTrackingName(TrackingNames.PayloadEntries);

        context.RegisterSourceOutput(entries.Combine(assembly), static (output, pair) =>
        {
            if (!pair.Left.IsEmpty)
            {
                output.AddSource("Foundation.Payloads.g.cs", ResolverEmitter.Emit(pair.Left, pair.Right));
            }
        });
    }
}
