using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Analyzers;

/// <summary>One element of an argument that is an array.</summary>
internal static class ArgumentElement
{
    /// <summary><c>OneOf[1]</c> as its parts; an argument as a whole has the element -1.</summary>
    public static (string Name, int Element) Split(string argument)
    {
        int bracket = argument.IndexOf('[');
        return bracket < 0
            ? (argument, -1)
            : (argument.Substring(0, bracket), int.Parse(argument.Substring(bracket + 1, argument.Length - bracket - 2), CultureInfo.InvariantCulture));
    }

    /// <summary>The element's expression; the whole argument where it cannot be told apart.</summary>
    /// <param name="list">The arguments of the attribute.</param>
    /// <param name="argument">The first argument that holds the array.</param>
    /// <param name="element">The position in the array, or -1 for all of it.</param>
    public static ExpressionSyntax Of(AttributeArgumentListSyntax list, AttributeArgumentSyntax argument, int element)
    {
        if (element < 0)
        {
            return argument.Expression;
        }

        List<ExpressionSyntax> elements = argument.Expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
            ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
            CollectionExpressionSyntax collection => Expressions(collection),
            _ => Expressions(list, argument),
        };
        return element < elements.Count ? elements[element] : argument.Expression;
    }

    private static List<ExpressionSyntax> Expressions(CollectionExpressionSyntax collection)
    {
        List<ExpressionSyntax> expressions = [];
        foreach (CollectionElementSyntax item in collection.Elements)
        {
            if (item is ExpressionElementSyntax element)
            {
                expressions.Add(element.Expression);
            }
        }

        return expressions;
    }

    // The values of a params array stand one by one, up to the first named argument.
    private static List<ExpressionSyntax> Expressions(AttributeArgumentListSyntax list, AttributeArgumentSyntax first)
    {
        List<ExpressionSyntax> expressions = [];
        for (int index = list.Arguments.IndexOf(first); index < list.Arguments.Count && list.Arguments[index].NameEquals is null; index++)
        {
            expressions.Add(list.Arguments[index].Expression);
        }

        return expressions;
    }
}
