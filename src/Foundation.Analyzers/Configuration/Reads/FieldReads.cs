using System.Collections.Concurrent;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Configuration;

/// <summary>Which members are fields of schemas that an argument of <c>[Field]</c> marks. Safe for use by several threads.</summary>
/// <param name="fieldAttribute">The class of <c>[Field]</c>.</param>
/// <param name="argument">The argument: <c>Secret</c>, <c>Deprecated</c>.</param>
internal sealed class FieldReads(INamedTypeSymbol fieldAttribute, string argument)
{
    private readonly ConcurrentDictionary<ISymbol, object?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The argument's value where the member carries it; otherwise null.</summary>
    public object? ValueOf(ISymbol member) => _values.GetOrAdd(member.OriginalDefinition, Find);

    /// <summary>Whether the value is taken from the member: not written, and not only named.</summary>
    public static bool IsRead(IMemberReferenceOperation reference)
    {
        for (IOperation current = reference; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case INameOfOperation:
                    return false;
                case IParenthesizedOperation or IConversionOperation or ITupleOperation:
                    continue;
                case ISimpleAssignmentOperation assignment:
                    return !ReferenceEquals(assignment.Target, current);
                case IDeconstructionAssignmentOperation deconstruction:
                    return !ReferenceEquals(deconstruction.Target, current);
                default:
                    return true;
            }
        }

        return true;
    }

    /// <summary>The member as messages name it.</summary>
    public static string NameOf(ISymbol member) => $"{TypeModelReader.SchemaNameOf(member.ContainingType)}.{member.Name}";

    private object? Find(ISymbol member)
    {
        if (member.ContainingType is { } type && TypeModelReader.IsSchema(type) && member.FindAttribute(fieldAttribute) is { } attribute)
        {
            foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            {
                if (named.Key == argument && named.Value.Kind == TypedConstantKind.Primitive)
                {
                    return named.Value.Value is false ? null : named.Value.Value;
                }
            }
        }

        return null;
    }
}
