using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>
/// The calls in a body that could be cancelled, but are given no token. What a lambda or a local function does, and what tidies up in a
/// <c>catch</c> or <c>finally</c>, may have its reasons.
/// </summary>
internal sealed class TokenCalls(TokenArgument arguments)
{
    private readonly List<(IInvocationOperation Call, string Format)> _found = [];

    /// <summary>The calls in the order of the source, each with the argument that it lacks.</summary>
    public IReadOnlyList<(IInvocationOperation Call, string Format)> Found => _found;

    /// <summary>Looks at an operation and its parts.</summary>
    public void Visit(IOperation operation)
    {
        if (operation is IInvocationOperation call
            && Awaiting.IsAwaitable(call.TargetMethod.ReturnType)
            && !Awaiting.IsLetGo(call)
            && !Awaiting.IsCancelledOutside(call)
            && arguments.FormatFor(call) is { } format)
        {
            _found.Add((call, format));
        }

        IOperation? tidying = (operation as ITryOperation)?.Finally;
        foreach (IOperation part in operation.ChildOperations)
        {
            if (part is not (IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation or ICatchClauseOperation) && !ReferenceEquals(part, tidying))
            {
                Visit(part);
            }
        }
    }
}
