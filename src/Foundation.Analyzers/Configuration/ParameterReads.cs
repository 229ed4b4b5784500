using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Configuration;

/// <summary>Collects the members that a method reads of its parameter, directly, in a pattern, or through a local that stands for it.</summary>
internal sealed class ParameterReads(IParameterSymbol parameter) : OperationWalker
{
    private readonly HashSet<ISymbol> _aliases = new(SymbolEqualityComparer.Default) { parameter };

    /// <summary>The members in the order in which they are read.</summary>
    public List<(string Member, Location Location)> Found { get; } = [];

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        AddRead(operation);
        base.VisitPropertyReference(operation);
    }

    public override void VisitFieldReference(IFieldReferenceOperation operation)
    {
        AddRead(operation);
        base.VisitFieldReference(operation);
    }

    public override void VisitVariableDeclarator(IVariableDeclaratorOperation operation)
    {
        if (operation.Initializer is { } initializer && IsAlias(initializer.Value))
        {
            _aliases.Add(operation.Symbol);
        }

        base.VisitVariableDeclarator(operation);
    }

    public override void VisitIsPattern(IIsPatternOperation operation)
    {
        AddPattern(operation.Value, operation.Pattern);
        base.VisitIsPattern(operation);
    }

    public override void VisitSwitchExpression(ISwitchExpressionOperation operation)
    {
        foreach (ISwitchExpressionArmOperation arm in operation.Arms)
        {
            AddPattern(operation.Value, arm.Pattern);
        }

        base.VisitSwitchExpression(operation);
    }

    // A name is no value.
    public override void VisitNameOf(INameOfOperation operation)
    {
    }

    private void AddRead(IMemberReferenceOperation operation)
    {
        if (operation.Instance is { } instance && IsAlias(instance))
        {
            Found.Add((operation.Member.Name, operation.Syntax.GetLocation()));
        }
    }

    private void AddPattern(IOperation value, IPatternOperation pattern)
    {
        if (IsAlias(value))
        {
            AddPattern(pattern);
        }
    }

    private void AddPattern(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                AddPattern(negated.Pattern);
                break;
            case IBinaryPatternOperation binary:
                AddPattern(binary.LeftPattern);
                AddPattern(binary.RightPattern);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                _aliases.Add(local);
                break;
            case IRecursivePatternOperation recursive:
                AddProperties(recursive);
                break;
        }
    }

    private void AddProperties(IRecursivePatternOperation pattern)
    {
        if (pattern.DeclaredSymbol is { } local)
        {
            _aliases.Add(local);
        }

        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            if (property.Member is IMemberReferenceOperation member)
            {
                Found.Add((member.Member.Name, member.Syntax.GetLocation()));
            }
        }
    }

    private bool IsAlias(IOperation operation) => operation switch
    {
        IParameterReferenceOperation reference => _aliases.Contains(reference.Parameter),
        ILocalReferenceOperation reference => _aliases.Contains(reference.Local),
        IConversionOperation conversion => IsAlias(conversion.Operand),
        IParenthesizedOperation parenthesized => IsAlias(parenthesized.Operand),
        _ => false,
    };
}
