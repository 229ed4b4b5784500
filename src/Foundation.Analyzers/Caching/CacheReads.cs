using System.Collections.Concurrent;
using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Caching;

/// <summary>Collects what the members of one class call, and follows it from the cores. Thread-safe while it collects.</summary>
/// <param name="type">The class.</param>
internal sealed class CacheReads(INamedTypeSymbol type)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableList<IMethodSymbol>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Notes what the bodies of a member call.</summary>
    public void Add(ISymbol member, ImmutableArray<IOperation> blocks)
    {
        List<IMethodSymbol> called = [];
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in OperationTree.Walk(block, static part => part is INameOfOperation))
            {
                Add(operation, called);
            }
        }

        ISymbol key = Definition(member);
        _calls.AddOrUpdate(key, _ => [.. called], (_, known) => known.AddRange(called));
    }

    /// <summary>The cached methods that the core of a method reads, each once; not itself.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method)
    {
        List<IMethodSymbol> reads = [];
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default) { method };
        Stack<IMethodSymbol> open = new(CoresOf(method));
        while (open.Count > 0)
        {
            IMethodSymbol current = open.Pop();
            if (!seen.Add(current))
            {
                continue;
            }

            foreach (IMethodSymbol called in _calls.TryGetValue(current, out ImmutableList<IMethodSymbol>? calls) ? calls : [])
            {
                if (CachedBehind(called) is { } read)
                {
                    if (seen.Add(read))
                    {
                        reads.Add(read);
                    }
                }
                else if (SymbolEqualityComparer.Default.Equals(called.ContainingType, type))
                {
                    open.Push(called);
                    CoresOf(called).ForEach(open.Push);
                }
            }
        }

        return reads;
    }

    private static void Add(IOperation operation, List<IMethodSymbol> called)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                called.Add(Definition(NodeRead(invocation) ?? invocation.TargetMethod.OriginalDefinition));
                break;
            case IMethodReferenceOperation reference:
                called.Add(Definition(reference.Method.OriginalDefinition));
                break;
            case IPropertyReferenceOperation { Property: { GetMethod: { } get } property }:
                called.Add(get.OriginalDefinition);
                if (property.SetMethod is { } set)
                {
                    called.Add(set.OriginalDefinition);
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

    // Whoever calls the core of another cached method has what is in its cache too.
    private IMethodSymbol? CachedBehind(IMethodSymbol called)
    {
        if (CachedMethods.AttributeOf(called) is not null)
        {
            return called.ContainingType.Find(TypeNames.AspectsAttribute) is null ? null : called;
        }

        foreach (IMethodSymbol method in AspectParser.MethodsOf(type))
        {
            if (CachedMethods.AttributeOf(method) is not null && IsCoreOf(called, method))
            {
                return method;
            }
        }

        return null;
    }

    private List<IMethodSymbol> CoresOf(IMethodSymbol method)
    {
        List<IMethodSymbol> cores = [];
        foreach (ISymbol member in type.GetMembers(AspectNaming.CoreName(method.Name)))
        {
            if (member is IMethodSymbol core && IsCoreOf(core, method))
            {
                cores.Add(core);
            }
        }

        return cores;
    }

    private bool IsCoreOf(IMethodSymbol core, IMethodSymbol method) =>
        string.Equals(core.Name, AspectNaming.CoreName(method.Name), StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(core.ContainingType, type)
        && AspectMethodReader.IsCore(core, method);

    private static IMethodSymbol Definition(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    private static ISymbol Definition(ISymbol member) => member is IMethodSymbol method ? Definition(method) : member;
}
