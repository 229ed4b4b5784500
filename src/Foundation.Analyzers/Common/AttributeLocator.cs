using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Analyzers;

/// <summary>Finds attributes and their arguments in source, on a symbol that may carry several.</summary>
internal static class AttributeLocator
{
    /// <summary>The attribute of that name (without the suffix), of several a certain one by <c>Invalidates[1]</c>; where none has it, null.</summary>
    public static Location? Attribute(ISymbol symbol, string attributeName, CancellationToken cancellationToken)
    {
        (string name, int element) = ArgumentElement.Split(attributeName);
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is { } className
                && (className == name || className == name + "Attribute")
                && element-- <= 0
                && Syntax(attribute, cancellationToken) is { } syntax)
            {
                return syntax.GetLocation();
            }
        }

        return null;
    }

    /// <summary>
    /// The value of an argument of one of our attributes: named, or positional by its parameter's name. Of an array one
    /// element is meant by <c>OneOf[1]</c>. Without such an argument, null.
    /// </summary>
    public static Location? Argument(ISymbol symbol, string argumentName, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (IsOurs(attribute) && Value(attribute, argumentName, cancellationToken) is { } value)
            {
                return value.GetLocation();
            }
        }

        return null;
    }

    /// <summary>The value of an argument of one attribute; the whole attribute where the argument was left out.</summary>
    public static Location? Argument(AttributeData attribute, string argumentName, CancellationToken cancellationToken) =>
        (Value(attribute, argumentName, cancellationToken) ?? (SyntaxNode?)Syntax(attribute, cancellationToken))?.GetLocation();

    /// <summary>Whether the symbol carries one of our attributes.</summary>
    public static bool HasOurs(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (IsOurs(attribute))
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? Value(AttributeData attribute, string argumentName, CancellationToken cancellationToken)
    {
        (string name, int element) = ArgumentElement.Split(argumentName);
        return Syntax(attribute, cancellationToken)?.ArgumentList is { } list && Argument(list, attribute.AttributeConstructor, name) is { } argument
            ? ArgumentElement.Of(list, argument, element)
            : null;
    }

    private static AttributeArgumentSyntax? Argument(AttributeArgumentListSyntax list, IMethodSymbol? constructor, string name)
    {
        for (int index = 0; index < list.Arguments.Count; index++)
        {
            AttributeArgumentSyntax argument = list.Arguments[index];
            string? given = argument.NameEquals?.Name.Identifier.ValueText
                ?? argument.NameColon?.Name.Identifier.ValueText
                ?? PositionalName(constructor, index);
            if (given == name)
            {
                return argument;
            }
        }

        return null;
    }

    // A params array takes all arguments from its position on.
    private static string? PositionalName(IMethodSymbol? constructor, int index)
    {
        if (constructor is null || constructor.Parameters.IsEmpty)
        {
            return null;
        }

        int last = constructor.Parameters.Length - 1;
        return index <= last ? constructor.Parameters[index].Name
            : constructor.Parameters[last].IsParams ? constructor.Parameters[last].Name
            : null;
    }

    private static bool IsOurs(AttributeData attribute)
    {
        INamespaceSymbol? name = attribute.AttributeClass?.ContainingNamespace;
        while (name is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            name = name.ContainingNamespace;
        }

        return name is { Name: "Foundation" };
    }

    private static AttributeSyntax? Syntax(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
}
