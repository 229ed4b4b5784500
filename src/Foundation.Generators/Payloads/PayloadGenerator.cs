using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators.Payloads;

/// <summary>Writes a reader and writer for every type that a <c>[Payload]</c> is made of, and the resolver that joins them.</summary>
[Generator]
public sealed class PayloadGenerator : IIncrementalGenerator
{
    private static readonly ModelCache<PayloadModel> Models = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Several payloads may reach one type, so that types are told apart only when all are known.
        IncrementalValueProvider<EquatableArray<PayloadTypeModel>> all = context.SyntaxProvider
            .ForDeclarations(TypeNames.PayloadAttribute, Models, PayloadParser.Parse)
            .WithTrackingName(TrackingNames.Payload)
            .Collect()
            .Select(static (payloads, _) => PayloadTypes.Distinct(payloads.ToEquatableArray()))
            .WithTrackingName(TrackingNames.PayloadTypes);

        IncrementalValueProvider<string> assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? "")
            .WithTrackingName(TrackingNames.AssemblyName);

        IncrementalValuesProvider<PayloadTypeModel> types = all
            .SelectMany(static (types, _) => types.AsSpan().ToArray())
            .WithTrackingName(TrackingNames.PayloadType);

        context.RegisterSourceOutput(types.Combine(assembly), static (output, pair) =>
            output.AddSource(HintNames.Create(pair.Left.Identifier, "Payload", needsHash: true), PayloadEmitter.Emit(pair.Left, pair.Right)));

        IncrementalValueProvider<EquatableArray<PayloadEntry>> entries = all
            .Select(static (types, _) => PayloadTypes.Entries(types))
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
