using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>
/// Which tasks are known to be over at a place of some code: because it awaited them, alone or with others, or asked them. In doubt a task
/// counts as over.
/// </summary>
internal sealed class CompletedTasks
{
    private readonly Dictionary<ISymbol, int> _since = new(SymbolEqualityComparer.Default);
    private readonly IMethodSymbol _method;
    private readonly LocalOrigins _origins;

    /// <param name="method">The method that the lifecycle calls.</param>
    /// <param name="code">What runs in it, and in what it calls.</param>
    /// <param name="calls">What blocks; a task that was waited for is over.</param>
    public CompletedTasks(IMethodSymbol method, IReadOnlyList<IOperation> code, BlockingCalls calls)
    {
        _method = method;
        _origins = new LocalOrigins(code);
        foreach (IOperation operation in code)
        {
            switch (operation)
            {
                case IAwaitOperation wait:
                    AddMentioned(wait.Operation, SinceLoop(wait));
                    break;
                case IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" or "Status" } asked:
                    Add(TaskSymbols.Of(asked.Instance), SinceLoop(asked));
                    break;
                case IIsPatternOperation { Pattern: IRecursivePatternOperation } test:
                    Add(TaskSymbols.Of(test.Value), SinceLoop(test));
                    break;
                case IInvocationOperation or IPropertyReferenceOperation when calls.Of(operation) is { } waited:
                    AddWaited(waited);
                    break;
            }
        }
    }

    /// <summary>Whether the task is over, or may be as far as can be seen.</summary>
    /// <param name="task">The task or its awaiter.</param>
    /// <param name="position">Where it is used.</param>
    public bool Contains(IOperation? task, int position) => Contains(task, position, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private bool Contains(IOperation? task, int position, HashSet<ISymbol> asked)
    {
        IOperation? value = TaskSymbols.Strip(task);
        if (value is null || IsOverByItself(value))
        {
            return true;
        }

        if (TaskSymbols.HolderOf(value) is { } holder && Contains(holder, position, asked))
        {
            return true;
        }

        return TaskSymbols.Of(value) is { } symbol && (IsForeign(symbol) || IsOver(symbol, position) || ComesFromOver(symbol, position, asked));
    }

    // What a caller hands over may have been awaited there.
    private bool IsForeign(ISymbol symbol) => symbol is IParameterSymbol && !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, _method);

    private bool IsOver(ISymbol symbol, int position) => _since.TryGetValue(symbol, out int since) && since < position;

    private bool ComesFromOver(ISymbol symbol, int position, HashSet<ISymbol> asked)
    {
        if (!asked.Add(symbol))
        {
            return false;
        }

        foreach (IOperation origin in _origins.Of(symbol))
        {
            if (Contains(origin, position, asked))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOverByItself(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Task" or "ValueTask", Name: "FromResult" or "FromException" or "FromCanceled" or "WhenEach" } } => true,
        IPropertyReferenceOperation { Property: { ContainingType.Name: "Task" or "ValueTask", Name: "CompletedTask" } } => true,
        IAwaitOperation wait => TaskSymbols.Strip(wait.Operation) is IInvocationOperation { TargetMethod: { ContainingType.Name: "Task", Name: "WhenAny" } },
        _ => false,
    };

    private void AddWaited(BlockingCall waited)
    {
        int since = waited.Place.Syntax.Span.End;
        if (waited.Task is { } task)
        {
            Add(TaskSymbols.Of(task), since);
        }
        else if (waited.Place is IInvocationOperation { TargetMethod.ContainingType.Name: "Task" } all)
        {
            foreach (IArgumentOperation argument in all.Arguments)
            {
                AddMentioned(argument.Value, since);
            }
        }
    }

    // Whoever awaits a task that stands for others awaits those.
    private void AddMentioned(IOperation expression, int since)
    {
        foreach (IOperation operation in expression.DescendantsAndSelf())
        {
            ISymbol? symbol = operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation ? TaskSymbols.Of(operation) : null;
            if (symbol is not null && TaskSymbols.CanHold(operation.Type) && Add(symbol, since))
            {
                foreach (IOperation origin in _origins.Of(symbol))
                {
                    AddMentioned(origin, since);
                }
            }
        }
    }

    private bool Add(ISymbol? symbol, int since)
    {
        if (symbol is null || (_since.TryGetValue(symbol, out int earlier) && earlier <= since))
        {
            return false;
        }

        _since[symbol] = since;
        return true;
    }

    // What a loop does in one round is done before the next one. What stands elsewhere has no order that could be told.
    private int SinceLoop(IOperation operation)
    {
        int since = operation.Syntax.SpanStart;
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            since = current is ILoopOperation ? current.Syntax.SpanStart - 1 : current is ILocalFunctionOperation ? -1 : since;
        }

        return IsInMethod(operation) ? since : -1;
    }

    private bool IsInMethod(IOperation operation)
    {
        foreach (SyntaxReference reference in _method.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == operation.Syntax.SyntaxTree && reference.Span.Contains(operation.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }
}
