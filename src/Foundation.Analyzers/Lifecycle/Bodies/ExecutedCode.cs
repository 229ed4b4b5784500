using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>
/// What runs when a body runs: its operations and those of the local functions that it calls. A lambda is passed on, and may run elsewhere
/// or never; the argument of <c>nameof</c> does not run.
/// </summary>
internal sealed class ExecutedCode
{
    private readonly List<IOperation> _operations = [];
    private readonly HashSet<IMethodSymbol> _calledFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _functions = new(SymbolEqualityComparer.Default);

    private ExecutedCode(IEnumerable<IOperation> blocks)
    {
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in block.Descendants())
            {
                if (operation is ILocalFunctionOperation function)
                {
                    _functions[function.Symbol] = function;
                }
            }

            Add(block);
        }
    }

    /// <summary>The operations of some blocks, each before its parts.</summary>
    public static IReadOnlyList<IOperation> Of(IEnumerable<IOperation> blocks) => new ExecutedCode(blocks)._operations;

    private void Add(IOperation block)
    {
        foreach (IOperation operation in OperationTree.Walk(block, static part => part is IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation))
        {
            _operations.Add(operation);
            if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method }
                && _functions.TryGetValue(method.OriginalDefinition, out ILocalFunctionOperation? function)
                && _calledFunctions.Add(function.Symbol))
            {
                Add(function);
            }
        }
    }
}
