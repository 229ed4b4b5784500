using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>Writes the names of all types in the order in which the compiler found them.</summary>
internal sealed class UnsortedGenerator(string hint = "Names.g.cs") : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<string>> names = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "System.ComponentModel.DescriptionAttribute", static (_, _) => true, static (found, _) => found.TargetSymbol.Name)
            .Collect()
            .WithTrackingName("Names");
        context.RegisterSourceOutput(names, (output, all) =>
        {
            SourceWriter writer = GeneratedFile.Begin();
            writer.WriteLine($"// {string.Join(", ", all)}");
            output.AddSource(hint, writer.ToString());
        });
    }
}
