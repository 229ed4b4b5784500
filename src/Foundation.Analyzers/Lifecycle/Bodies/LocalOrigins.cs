using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Where the values of locals come from: what they are set to, are taken out of, or have added to them.</summary>
internal sealed class LocalOrigins
{
    private readonly Dictionary<ISymbol, List<IOperation>> _origins = new(SymbolEqualityComparer.Default);

    public LocalOrigins(IReadOnlyList<IOperation> code)
    {
        foreach (IOperation operation in code)
        {
            Add(operation);
        }
    }

    /// <summary>The expressions that a local gets values from; none for other symbols.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol symbol) => _origins.TryGetValue(symbol, out List<IOperation>? origins) ? origins : [];

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                Add(declarator.Symbol, value);
                break;
            case ISimpleAssignmentOperation assignment when TaskSymbols.Of(assignment.Target) is ILocalSymbol local:
                Add(local, assignment.Value);
                break;
            case IForEachLoopOperation loop:
                AddAll(loop.LoopControlVariable, loop.Collection);
                break;
            case IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } local } } test:
                Add(local, test.Value);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Enqueue" } call when TaskSymbols.Of(call.Instance) is ILocalSymbol local:
                AddArguments(local, call);
                break;
        }
    }

    private void AddAll(IOperation variables, IOperation value)
    {
        foreach (IOperation variable in variables.DescendantsAndSelf())
        {
            ISymbol? local = variable is IVariableDeclaratorOperation declarator ? declarator.Symbol : TaskSymbols.Of(variable);
            if (local is not null)
            {
                Add(local, value);
            }
        }
    }

    private void AddArguments(ISymbol local, IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            Add(local, argument.Value);
        }
    }

    private void Add(ISymbol local, IOperation value)
    {
        if (!_origins.TryGetValue(local, out List<IOperation>? origins))
        {
            _origins.Add(local, origins = []);
        }

        origins.Add(value);
    }
}
