using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>
/// The calls in a body that could be cancelled, but are given no token. What a lambda or a local function does, and what tidies up in a
/// <c>catch</c> or <c>finally</c>, may have its reasons.
/// </summary>
internal static class TokenCalls
{
    /// <summary>The calls in the order of the source, each with the argument that it lacks.</summary>
    public static List<(IInvocationOperation Call, string Format)> Find(IEnumerable<IOperation> blocks, TokenArgument arguments)
    {
        List<(IInvocationOperation Call, string Format)> found = [];
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in OperationTree.Walk(block, HasReasons))
            {
                if (operation is IInvocationOperation call
                    && Awaiting.IsAwaitable(call.TargetMethod.ReturnType)
                    && !Awaiting.IsLetGo(call)
                    && !Awaiting.IsCancelledOutside(call)
                    && arguments.FormatFor(call) is { } format)
                {
                    found.Add((call, format));
                }
            }
        }

        return found;
    }

    private static bool HasReasons(IOperation part) =>
        part is IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation or ICatchClauseOperation
        || (part.Parent is ITryOperation { Finally: { } tidying } && ReferenceEquals(part, tidying));
}
