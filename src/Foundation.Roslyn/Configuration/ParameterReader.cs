using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Configuration;

/// <summary>
/// Reads what a schema does with the parameters of its primary constructor. An object is made before its keys are read, so
/// that a parameter has a placeholder then: what is computed from it would be computed from the placeholder.
/// </summary>
internal static class ParameterReader
{
    /// <summary>The primary constructor, or null.</summary>
    public static IMethodSymbol? PrimaryConstructorOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!constructor.DeclaringSyntaxReferences.IsEmpty
                && constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax { ParameterList: not null })
            {
                return constructor;
            }
        }

        return null;
    }

    /// <summary>The parameter that an initialiser hands on as it is, or null.</summary>
    public static IParameterSymbol? PassedOn(ExpressionSyntax initializer, SemanticModel model, CancellationToken cancellationToken) =>
        initializer is IdentifierNameSyntax ? model.GetSymbolInfo(initializer, cancellationToken).Symbol as IParameterSymbol : null;

    /// <summary>Adds the members that read a parameter whose value is not there yet.</summary>
    /// <param name="type">The schema.</param>
    /// <param name="compilation">The compilation that declares it.</param>
    /// <param name="inBodies">Whether bodies are read, on which no model may depend; otherwise initialisers are.</param>
    /// <param name="misplaced">Receives the members.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static void AddReaders(
        INamedTypeSymbol type, Compilation compilation, bool inBodies, List<MisplacedModel> misplaced, CancellationToken cancellationToken)
    {
        if (PrimaryConstructorOf(type, cancellationToken) is not { Parameters.IsEmpty: false } constructor)
        {
            return;
        }

        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration || !compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            {
                continue;
            }

            SemanticModel model = compilation.GetSemanticModel(declaration.SyntaxTree);
            foreach (MemberDeclarationSyntax member in declaration.Members)
            {
                foreach (SyntaxNode part in PartsOf(member, inBodies))
                {
                    if (ParameterReadIn(part, member, constructor, model, cancellationToken) is { } parameter)
                    {
                        misplaced.Add(new MisplacedModel(NameOf(member), MisplacedReason.ReadsParameter, parameter.Name));
                        break;
                    }
                }
            }
        }
    }

    private static SyntaxNode[] PartsOf(MemberDeclarationSyntax member, bool inBodies) => member switch
    {
        BaseTypeDeclarationSyntax => [],
        BaseFieldDeclarationSyntax => inBodies ? [] : [member],
        PropertyDeclarationSyntax { Initializer: { } initializer } when !inBodies => [initializer],
        PropertyDeclarationSyntax { AccessorList: { } accessors } when inBodies => [accessors],
        PropertyDeclarationSyntax { ExpressionBody: { } body } when inBodies => [body],
        PropertyDeclarationSyntax => [],
        _ => inBodies ? [member] : [],
    };

    private static IParameterSymbol? ParameterReadIn(
        SyntaxNode part, MemberDeclarationSyntax member, IMethodSymbol constructor, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in part.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name
                && IsNameOf(name, constructor)
                && model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol parameter
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, constructor)
                && !IsConstant(parameter)
                && !IsName(name)
                && !IsHandedOn(name, member, parameter))
            {
                return parameter;
            }
        }

        return null;
    }

    private static bool IsNameOf(IdentifierNameSyntax name, IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (string.Equals(parameter.Name, name.Identifier.ValueText, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A class has no field for its parameter, which keeps its default.
    private static bool IsConstant(IParameterSymbol parameter) => parameter.HasExplicitDefaultValue && !parameter.ContainingType.IsRecord;

    private static bool IsName(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null;

    // The field takes the parameter's place: it is bound, or required, as the parameter would be.
    private static bool IsHandedOn(IdentifierNameSyntax name, MemberDeclarationSyntax member, IParameterSymbol parameter) =>
        name.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }
        && (!parameter.ContainingType.IsRecord || string.Equals(NameOf(member), parameter.Name, StringComparison.Ordinal))
        && IsField(member);

    private static bool IsField(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword)
        && (member is FieldDeclarationSyntax { Declaration.Variables.Count: 1 }
            ? !member.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
            : member is PropertyDeclarationSyntax { AccessorList.Accessors.Count: 2 } property && property.AccessorList.Accessors[1].Modifiers.Count == 0);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => "",
    };
}
