using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>
/// Follows calls from the body of a method to other methods of its type that stand in the same file and that the lifecycle does not call
/// itself, a few calls deep.
/// </summary>
internal sealed class CalledMethods
{
    private const int MaxDepth = 4;

    private readonly LifecycleMethods _methods;
    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<IMethodSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<CalledMethod> _called = [];

    private CalledMethods(LifecycleMethods methods, IMethodSymbol caller, CancellationToken cancellationToken)
    {
        _methods = methods;
        _type = caller.ContainingType.OriginalDefinition;
        _cancellationToken = cancellationToken;
        _seen.Add(BodyOf(caller));
    }

    /// <summary>The methods that are called, each once, with the call in the body through which it is reached first.</summary>
    public static IReadOnlyList<CalledMethod> Of(
        LifecycleMethods methods, IMethodSymbol caller, IReadOnlyList<IOperation> code, CancellationToken cancellationToken)
    {
        var search = new CalledMethods(methods, caller, cancellationToken);
        search.Follow(code, first: null, depth: 1);
        return search._called;
    }

    private void Follow(IReadOnlyList<IOperation> code, IInvocationOperation? first, int depth)
    {
        foreach (IOperation operation in code)
        {
            if (operation is not IInvocationOperation call || !IsOfTypeItself(call))
            {
                continue;
            }

            IMethodSymbol method = BodyOf(call.TargetMethod.OriginalDefinition);
            if (_methods.RolesOf(method) == LifecycleRoles.None && _seen.Add(method) && BodyIn(call, method) is { } body)
            {
                IReadOnlyList<IOperation> inner = ExecutedCode.Of([body]);
                _called.Add(new CalledMethod(first ?? call, method, inner));
                if (depth < MaxDepth)
                {
                    Follow(inner, first ?? call, depth + 1);
                }
            }
        }
    }

    private bool IsOfTypeItself(IInvocationOperation call) =>
        call is { TargetMethod.MethodKind: MethodKind.Ordinary, Instance: null or IInstanceReferenceOperation }
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType?.OriginalDefinition, _type);

    private static IMethodSymbol BodyOf(IMethodSymbol method) => method.PartialImplementationPart ?? method;

    private IOperation? BodyIn(IInvocationOperation call, IMethodSymbol method)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == call.Syntax.SyntaxTree)
            {
                return call.SemanticModel?.GetOperation(reference.GetSyntax(_cancellationToken), _cancellationToken);
            }
        }

        return null;
    }
}
