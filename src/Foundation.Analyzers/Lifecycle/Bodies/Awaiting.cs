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

        IOperation current = call;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation assignment => !ReferenceEquals(assignment.Target, current) && assignment.Target is IDiscardOperation or IMemberReferenceOperation,
            _ => false,
        };
    }
}
