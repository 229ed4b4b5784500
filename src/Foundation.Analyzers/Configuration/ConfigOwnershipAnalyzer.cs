using System.Collections.Concurrent;
using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Configuration;

/// <summary>Says where two types own one section, or two cases of a union have one tag: a fact of the whole compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigOwnershipAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ConfigDescriptors.DuplicateSection];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.ConfigSchemaAttribute) is not { } schema
                || start.Compilation.GetTypeByMetadataName(TypeNames.VariantAttribute) is not { } variant
                || start.Compilation.GetTypeByMetadataName(TypeNames.DiscriminatorAttribute) is not { } discriminator)
            {
                return;
            }

            ConcurrentBag<Claim> claims = [];
            start.RegisterSymbolAction(symbol => Collect((INamedTypeSymbol)symbol.Symbol, schema, variant, discriminator, claims), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Report(end, claims));
        });
    }

    private static void Collect(
        INamedTypeSymbol type, INamedTypeSymbol schema, INamedTypeSymbol variant, INamedTypeSymbol discriminator, ConcurrentBag<Claim> claims)
    {
        if (type.FindAttribute(schema) is not { } declaration)
        {
            return;
        }

        string name = TypeModelReader.SchemaNameOf(type);
        if (ConfigParser.TextArgument(declaration) is { } section)
        {
            claims.Add(new Claim(type, name, "section", $"the section '{section}'", section.ToUpperInvariant()));
        }

        if (type.FindAttribute(variant) is { } mark && ConfigParser.TextArgument(mark) is { } tag && UnionOf(type, discriminator) is { } union)
        {
            claims.Add(new Claim(type, name, "tag", $"the tag '{tag}' of '{union.Name}'", $"{union.ToDisplayString()} {tag.ToUpperInvariant()}"));
        }
    }

    private static INamedTypeSymbol? UnionOf(INamedTypeSymbol type, INamedTypeSymbol discriminator)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.HasAttribute(discriminator))
            {
                return current;
            }
        }

        return null;
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<Claim> claims)
    {
        Claim[] ordered = [.. claims];
        Array.Sort(ordered, static (left, right) => string.CompareOrdinal(left.FullName, right.FullName));
        Dictionary<(string Argument, string Place), Claim> owners = [];
        foreach (Claim claim in ordered)
        {
            if (!owners.TryGetValue((claim.Argument, claim.Place), out Claim owner))
            {
                owners.Add((claim.Argument, claim.Place), claim);
                continue;
            }

            Finding finding = Finding.OnArgument(
                ConfigRuleIds.DuplicateSection, "", claim.Argument, claim.Name, $"owns {claim.What}, as '{owner.Name}' does", $"give one of them another {claim.Argument}");
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(ConfigDescriptors.DuplicateSection, claim.Type, finding, context.CancellationToken));
        }

        foreach (Claim claim in ordered)
        {
            if (claim.Argument == "section" && OwnerAround(claim, owners) is { } outer)
            {
                Finding finding = Finding.OnArgument(
                    ConfigRuleIds.DuplicateSection, "", claim.Argument, claim.Name, $"owns {claim.What}, which lies within {outer.What} of '{outer.Name}'",
                    $"make it the type of a field of '{outer.Name}', or move it");
                context.ReportDiagnostic(FindingLocator.ToDiagnostic(ConfigDescriptors.DuplicateSection, claim.Type, finding, context.CancellationToken));
            }
        }
    }

    private static Claim? OwnerAround(Claim claim, Dictionary<(string Argument, string Place), Claim> owners)
    {
        for (int end = claim.Place.LastIndexOf(':'); end > 0; end = claim.Place.LastIndexOf(':', end - 1))
        {
            if (owners.TryGetValue((claim.Argument, claim.Place.Substring(0, end)), out Claim owner))
            {
                return owner;
            }
        }

        return null;
    }

    /// <param name="Type">The type that claims a place.</param>
    /// <param name="Name">Its name in messages.</param>
    /// <param name="Argument">The argument that names the place.</param>
    /// <param name="What">The place in words.</param>
    /// <param name="Place">The place, equal for what collides.</param>
    private readonly record struct Claim(INamedTypeSymbol Type, string Name, string Argument, string What, string Place)
    {
        public string FullName => Type.ToDisplayString();
    }
}
