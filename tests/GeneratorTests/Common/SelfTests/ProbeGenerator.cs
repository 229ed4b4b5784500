using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>
/// A generator for types with <c>[Description]</c>. As it stands it is right in all respects; each self test makes one thing
/// of it wrong.
/// </summary>
internal sealed class ProbeGenerator<T>(
    Func<GeneratorAttributeSyntaxContext, T> transform,
    Func<T, (string Name, string Members)> emit) : IIncrementalGenerator
{
    public bool IsNamed { get; init; } = true;

    public IEqualityComparer<T>? Comparer { get; init; }

    public Func<string, string> Finish { get; init; } = static text => text;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<T> models = context.SyntaxProvider.ForAttributeWithMetadataName(
            "System.ComponentModel.DescriptionAttribute", static (_, _) => true, (found, _) => transform(found));
        models = Comparer is null ? models : models.WithComparer(Comparer);
        models = IsNamed ? models.WithTrackingName("Models") : models;
        context.RegisterSourceOutput(models, (output, model) =>
        {
            (string name, string members) = emit(model);
            output.AddSource($"{name}.Probe.g.cs", Finish(Text(name, members)));
        });
    }

    internal static string Text(string name, string members)
    {
        SourceWriter writer = GeneratedFile.Begin();
        writer.WriteLine($"partial class {name}");
        using (writer.Block())
        {
            writer.WriteLine(members);
        }

        return writer.ToString();
    }
}
