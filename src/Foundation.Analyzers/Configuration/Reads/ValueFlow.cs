using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Configuration;

/// <summary>
/// Follows a value from where it is read to the texts it becomes part of: through conversions, choices, and locals that are
/// assigned once. A call that takes the value as an argument ends the way.
/// </summary>
internal sealed class ValueFlow(TextSinks sinks)
{
    private readonly HashSet<ISymbol> _locals = new(SymbolEqualityComparer.Default);
    private readonly List<(IOperation Place, string Sink)> _found = [];

    /// <summary>The places at which the value, or a local that holds it, enters a text.</summary>
    public IReadOnlyList<(IOperation Place, string Sink)> From(IOperation value)
    {
        Follow(value);
        return _found;
    }

    private void Follow(IOperation value)
    {
        for (IOperation current = value; current.Parent is { } parent; current = parent)
        {
            if (sinks.Of(parent, current) is { } sink)
            {
                _found.Add((value, sink));
                return;
            }

            switch (parent)
            {
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    FollowLocal(declarator.Symbol, declarator);
                    return;
                case IPropertySubpatternOperation { Pattern: { } pattern } when LocalOf(pattern) is { } local:
                    FollowLocal(local, parent);
                    return;
                case var _ when !Passes(parent, current):
                    return;
            }
        }
    }

    private static bool Passes(IOperation parent, IOperation value) => parent switch
    {
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IInterpolationOperation or IArgumentOperation => true,
        IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation => true,
        IConditionalOperation choice => !ReferenceEquals(choice.Condition, value),
        IConditionalAccessOperation access => ReferenceEquals(access.WhenNotNull, value) || access.WhenNotNull is IInvocationOperation { TargetMethod: { } method } && KeepsText(method),
        ISwitchExpressionArmOperation arm => ReferenceEquals(arm.Value, value),
        ISwitchExpressionOperation choice => !ReferenceEquals(choice.Value, value),
        IInvocationOperation call => ReferenceEquals(call.Instance, value) && KeepsText(call.TargetMethod),
        _ => false,
    };

    private static bool KeepsText(IMethodSymbol method) =>
        method.Name is "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "ToLowerInvariant" or "ToUpperInvariant" or "ToLower" or "ToUpper";

    private static ISymbol? LocalOf(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    private void FollowLocal(ISymbol local, IOperation declaration)
    {
        if (!_locals.Add(local))
        {
            return;
        }

        IOperation root = declaration;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        List<ILocalReferenceOperation> reads = [];
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                if (IsWritten(reference))
                {
                    return;
                }

                reads.Add(reference);
            }
        }

        foreach (ILocalReferenceOperation read in reads)
        {
            Follow(read);
        }
    }

    // A local that gets another value later may hold the secret, or not.
    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, reference),
        IIncrementOrDecrementOperation => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation } => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        _ => false,
    };
}
