using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Whether what a call begins can be waited for, and is.</summary>
internal static class Awaiting
{
    /// <summary>Whether <c>await</c>, or <c>await foreach</c>, takes values of the type.</summary>
    public static bool IsAwaitable(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "IAsyncEnumerable", Arity: 1 })
        {
            return true;
        }

        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("GetAwaiter"))
            {
                if (member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the task of a call is dropped, or put where it outlives the method: work that goes on by itself.</summary>
    public static bool IsLetGo(IInvocationOperation call)
    {
        if (!IsAwaitable(call.TargetMethod.ReturnType))
        {
            return false;
        }

        IOperation current = Outermost(call);
        return current.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation assignment => !ReferenceEquals(assignment.Target, current) && assignment.Target is IDiscardOperation or IMemberReferenceOperation,
            _ => false,
        };
    }

    /// <summary>Whether the wait for a call, or the walk through what it returns, is given a token of its own: <c>WaitAsync(ct)</c>, <c>WithCancellation(ct)</c>.</summary>
    public static bool IsCancelledOutside(IInvocationOperation call)
    {
        for (IOperation current = Outermost(call); ; current = Outermost(current))
        {
            IOperation? parent = current.Parent is IArgumentOperation { Parent: { } user } ? user : current.Parent;
            switch (parent)
            {
                case IInvocationOperation { TargetMethod.Name: "WithCancellation" or "WaitAsync" }:
                    return true;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }:
                    current = parent;
                    break;
                default:
                    return false;
            }
        }
    }

    private static IOperation Outermost(IOperation expression)
    {
        while (expression.Parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
        {
            expression = expression.Parent;
        }

        return expression;
    }
}
