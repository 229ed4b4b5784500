using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn;

/// <summary>
/// Finds the types, or the assembly, that carry a root attribute. <c>ForAttributeWithMetadataName</c> would bind that attribute again on
/// every keystroke, which makes the symbols of every declared type: 25 MB for a thousand. Here the name is looked for in
/// the syntax, and symbols are made only when something was declared differently; see <see cref="ModelCache{T}"/>.
/// </summary>
internal static class DeclarationProvider
{
    /// <summary>The models of all types with an attribute, which must be written by its own name, not by an alias.</summary>
    /// <param name="provider">The provider of the pipeline.</param>
    /// <param name="attributeMetadataName">The attribute's full name.</param>
    /// <param name="cache">Remembers the models between compilations.</param>
    /// <param name="read">Reads the model of a type.</param>
    public static IncrementalValuesProvider<T> ForDeclarations<T>(
        this SyntaxValueProvider provider,
        string attributeMetadataName,
        ModelCache<T> cache,
        Func<INamedTypeSymbol, Compilation, CancellationToken, T> read)
        where T : class
    {
        string shortName = ShortName(attributeMetadataName);
        return provider
            .CreateSyntaxProvider(
                (node, _) => node is TypeDeclarationSyntax { AttributeLists.Count: > 0 } type && HasAttribute(type, shortName),
                (context, token) =>
                {
                    Compilation compilation = context.SemanticModel.Compilation;
                    return cache.GetOrRead(context.Node, compilation, () =>
                        context.SemanticModel.GetDeclaredSymbol(context.Node, token) is INamedTypeSymbol type
                        && FindAt(type, attributeMetadataName, context.Node, token) is not null
                            ? read(type, compilation, token)
                            : null);
                })
            .Where(static model => model is not null)!;
    }

    /// <summary>The models of an attribute of the assembly, which must be written by its own name too.</summary>
    /// <param name="provider">The provider of the pipeline.</param>
    /// <param name="attributeMetadataName">The attribute's full name.</param>
    /// <param name="cache">Remembers the models between compilations.</param>
    /// <param name="read">Reads the model of the attribute.</param>
    public static IncrementalValuesProvider<T> ForAssemblyAttribute<T>(
        this SyntaxValueProvider provider,
        string attributeMetadataName,
        ModelCache<T> cache,
        Func<AttributeData, CancellationToken, T> read)
        where T : class
    {
        string shortName = ShortName(attributeMetadataName);
        return provider
            .CreateSyntaxProvider(
                (node, _) => node is AttributeSyntax { Parent: AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword } } attribute && IsWrittenAs(attribute, shortName),
                (context, token) => cache.GetOrRead(context.Node, context.SemanticModel.Compilation, () =>
                    FindAt(context.SemanticModel.Compilation.Assembly, attributeMetadataName, context.Node, token) is { } attribute ? read(attribute, token) : null))
            .Where(static model => model is not null)!;
    }

    private static string ShortName(string metadataName)
    {
        const string suffix = "Attribute";
        string name = metadataName.Substring(metadataName.LastIndexOf('.') + 1);
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
    }

    /// <summary>Whether an attribute is written by its own name: an alias hides it from the search.</summary>
    public static bool IsWrittenAs(AttributeSyntax attribute, string shortName)
    {
        string name = LastName(attribute.Name);
        return name.StartsWith(shortName, StringComparison.Ordinal)
            && (name.Length == shortName.Length || string.CompareOrdinal(name, shortName.Length, "Attribute", 0, int.MaxValue) == 0);
    }

    private static bool HasAttribute(TypeDeclarationSyntax type, string shortName)
    {
        foreach (AttributeListSyntax list in type.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (IsWrittenAs(attribute, shortName))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => LastName(qualified.Right),
        AliasQualifiedNameSyntax aliased => LastName(aliased.Name),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    // An attribute that is written twice is the compiler's error; only its first place makes a model.
    private static AttributeData? FindAt(ISymbol symbol, string attributeMetadataName, SyntaxNode node, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } candidate && string.Equals(MetadataNameOf(candidate), attributeMetadataName, StringComparison.Ordinal))
            {
                return attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { } place && node.Contains(place) ? attribute : null;
            }
        }

        return null;
    }

    private static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
