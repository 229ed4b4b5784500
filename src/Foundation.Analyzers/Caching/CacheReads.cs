using System.Collections.Concurrent;
using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Caching;

/// <summary>Collects what the members of one class do, and follows it from the cores. Thread-safe while it collects.</summary>
/// <param name="type">The class.</param>
internal sealed class CacheReads(INamedTypeSymbol type)
{
    private readonly ConcurrentDictionary<ISymbol, MemberBody> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>Notes what the bodies of a member do.</summary>
    public void Add(ISymbol member, ImmutableArray<IOperation> blocks)
    {
        MemberBody body = MemberBody.Of(member, blocks);
        _bodies.AddOrUpdate(member is IMethodSymbol method ? MemberBody.Definition(method) : member, body, (_, known) => known.With(body));
    }

    /// <summary>What the body of the core of a method does; null where it has none yet.</summary>
    public MemberBody? CoreOf(IMethodSymbol method)
    {
        foreach (IMethodSymbol core in CoresOf(method))
        {
            if (_bodies.TryGetValue(core, out MemberBody? body) && body.IsWritten)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The cached methods that the core of a method reads, itself or through methods of the class: each once, and without itself.</summary>
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

            foreach (IMethodSymbol called in _bodies.TryGetValue(current, out MemberBody? body) ? body.Calls : [])
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

    // Whoever calls the core of another cached method has what is in its cache too.
    private IMethodSymbol? CachedBehind(IMethodSymbol called)
    {
        if (CachedMethods.AttributeOf(called) is not null)
        {
            return called.ContainingType.Find(TypeNames.AspectsAttribute) is null ? null : called;
        }

        if (called.ContainingType.TypeKind == TypeKind.Interface)
        {
            return CachedBehindContract(called);
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

    // Which class is behind an interface is known only where a dependency on it is declared.
    private IMethodSymbol? CachedBehindContract(IMethodSymbol called)
    {
        foreach (IMethodSymbol method in AspectParser.MethodsOf(type))
        {
            foreach (AttributeData attribute in method.GetAttributes())
            {
                if (attribute.Is(TypeNames.CacheDependsOnAttribute)
                    && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol owner }, ..]
                    && owner.FindImplementationForInterfaceMember(called) is IMethodSymbol implementation
                    && CachedMethods.AttributeOf(implementation) is not null)
                {
                    return MemberBody.Definition(implementation);
                }
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
}
