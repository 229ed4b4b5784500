using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Caching;

/// <summary>What the body of a member calls, and which of its parameters it reads.</summary>
/// <param name="Calls">The methods, by their definitions; of a property what gets and sets it.</param>
/// <param name="Parameters">The places of the parameters.</param>
/// <param name="IsWritten">Whether it refers to anything that it is given, or to its object; what does not is a placeholder.</param>
internal sealed record MemberBody(ImmutableList<IMethodSymbol> Calls, ImmutableHashSet<int> Parameters, bool IsWritten)
{
    public static MemberBody Of(ISymbol member, ImmutableArray<IOperation> blocks)
    {
        List<IMethodSymbol> calls = [];
        HashSet<int> parameters = [];
        bool isWritten = false;
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in OperationTree.Walk(block, static part => part is INameOfOperation))
            {
                AddCall(operation, calls);
                isWritten |= operation is IParameterReferenceOperation or IInstanceReferenceOperation;
                if (operation is IParameterReferenceOperation { Parameter: { } parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, member))
                {
                    parameters.Add(parameter.Ordinal);
                }
            }
        }

        return new MemberBody([.. calls], [.. parameters], isWritten);
    }

    /// <summary>Both together: a member may have several bodies.</summary>
    public MemberBody With(MemberBody other) => new(Calls.AddRange(other.Calls), Parameters.Union(other.Parameters), IsWritten || other.IsWritten);

    /// <summary>The part of a partial method that declares it.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    private static void AddCall(IOperation operation, List<IMethodSymbol> calls)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                calls.Add(Definition(NodeRead(invocation) ?? invocation.TargetMethod.OriginalDefinition));
                break;
            case IMethodReferenceOperation reference:
                calls.Add(Definition(reference.Method.OriginalDefinition));
                break;
            case IPropertyReferenceOperation { Property: { GetMethod: { } get } property }:
                calls.Add(get.OriginalDefinition);
                if (property.SetMethod is { } set)
                {
                    calls.Add(set.OriginalDefinition);
                }

                break;
        }
    }

    // profiles.Cache.GetProfile.TryGet(…) reads what GetProfileAsync keeps.
    private static IMethodSymbol? NodeRead(IInvocationOperation invocation) =>
        invocation is
        {
            TargetMethod: { Name: "TryGet" or "Get" or "GetAsync", ContainingType.Name: "CacheNode" },
            Instance: IPropertyReferenceOperation { Property.Name: { } node, Instance: IPropertyReferenceOperation { Property: { Name: "Cache", ContainingType: { } owner } } },
        }
        && owner.Find(TypeNames.AspectsAttribute) is not null
            ? CachedMethods.Find(owner, node).Method
            : null;
}
