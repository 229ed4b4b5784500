using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn;

/// <summary>Reads a <see cref="TypeHierarchy"/> from a symbol.</summary>
internal static class TypeHierarchyReader
{
    public static TypeHierarchy Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        List<TypeDeclaration> types = [];
        ChainAccessibility accessibility = ChainAccessibility.Public;
        bool needsHash = false;
        for (INamedTypeSymbol? current = type.OriginalDefinition; current is not null; current = current.ContainingType)
        {
            types.Add(ReadType(current, cancellationToken));
            accessibility = Narrower(accessibility, AccessibilityOf(current));
            needsHash |= CaseSiblings.Exist(current);
        }

        types.Reverse();
        return new TypeHierarchy(
            NamespaceOf(type), types.ToEquatableArray(), accessibility, needsHash || CaseSiblings.Exist(type.ContainingNamespace));
    }

    private static TypeDeclaration ReadType(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        new(KeywordOf(type), type.Name, TypeParametersOf(type), IsPartial(type, cancellationToken), type.IsFileLocal);

    private static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static EquatableArray<TypeParameter> TypeParametersOf(INamedTypeSymbol type)
    {
        if (type.TypeParameters.IsEmpty)
        {
            return default;
        }

        TypeParameter[] parameters = new TypeParameter[type.TypeParameters.Length];
        for (int index = 0; index < parameters.Length; index++)
        {
            ITypeParameterSymbol parameter = type.TypeParameters[index];
            parameters[index] = new TypeParameter(parameter.Name, parameter.Variance switch
            {
                VarianceKind.In => "in ",
                VarianceKind.Out => "out ",
                _ => "",
            });
        }

        return new EquatableArray<TypeParameter>(parameters);
    }

    // One part decides: the compiler demands the modifier on all parts when there are several.
    internal static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        !type.DeclaringSyntaxReferences.IsEmpty
        && type.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static ChainAccessibility AccessibilityOf(INamedTypeSymbol type) => type switch
    {
        { IsFileLocal: true } => ChainAccessibility.Restricted,
        { DeclaredAccessibility: Accessibility.Public } => ChainAccessibility.Public,
        { DeclaredAccessibility: Accessibility.Internal or Accessibility.ProtectedOrInternal } => ChainAccessibility.Internal,
        _ => ChainAccessibility.Restricted,
    };

    private static ChainAccessibility Narrower(ChainAccessibility left, ChainAccessibility right) => left > right ? left : right;

    private static string NamespaceOf(INamedTypeSymbol type)
    {
        List<string> names = [];
        for (INamespaceSymbol? current = type.ContainingNamespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            names.Add(current.Name);
        }

        names.Reverse();
        return string.Join(".", names);
    }
}
