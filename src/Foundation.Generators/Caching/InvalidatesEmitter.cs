using Foundation.Generators.Aspects;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Invalidates when the core has ended, however it has.</summary>
internal sealed class InvalidatesEmitter(AspectDeclaration declaration) : IAspectEmitter
{
    private readonly Dictionary<string, AspectNeed> _owners = new(StringComparer.Ordinal);

    public bool IsWaiting => true;

    public bool Wraps(AspectMethodModel method) => TargetsOf(method).Any();

    public void WriteBody(AspectBody body, Action writeInner)
    {
        using (body.Writer.BlockOf("try"))
        {
            writeInner();
        }

        using (body.Writer.BlockOf("finally"))
        {
            foreach (CacheReferenceModel target in TargetsOf(body.Method))
            {
                string owner = target.Owner.Length == 0 ? "Cache" : $"{AspectNaming.Property}.{_owners[target.Owner].Property}.Cache";
                string node = $"{owner}.{CSharpLiteral.Identifier(target.NodeName)}";
                (string method, string key) = target.IsWhole ? ("InvalidateAll", "") : ("Invalidate", KeyOf(target, body.Method));

                // Who awaits the method may rely on it in other processes, too.
                body.Writer.WriteLine(body.IsAsync ? $"await {node}.{method}Async({key}).ConfigureAwait(false);" : $"{node}.{method}({key});");
            }
        }
    }

    public void WriteMembers(SourceWriter writer)
    {
    }

    public void AddNeeds(AspectNeeds needs)
    {
        foreach (InvalidationModel invalidation in declaration.Cache.Invalidations)
        {
            CacheReferenceModel target = invalidation.Target;
            if (target is { Owner.Length: > 0, State: CacheReferenceState.Found })
            {
                _owners[target.Owner] = needs.AddAspectsOf(target);
            }
        }
    }

    public void WriteInitialization(SourceWriter writer)
    {
        foreach (AspectNeed owner in _owners.Values)
        {
            writer.WriteLine($"{owner.Property} = {owner.Name};");
        }
    }

    public void WriteNeededMembers(SourceWriter writer)
    {
        foreach (AspectNeed owner in _owners.Values)
        {
            writer.WriteSeparator();
            writer.WriteLine($"internal {owner.Type} {owner.Property} {{ get; }}");
        }
    }

    // One that leads nowhere has its own message.
    private IEnumerable<CacheReferenceModel> TargetsOf(AspectMethodModel method) =>
        from invalidation in declaration.Cache.Invalidations
        where invalidation.MethodId == method.Id && KeyMapper.CanMap(invalidation.Target, KeyMapper.ValuesOf(method.Parameters))
        select invalidation.Target;

    private static string KeyOf(CacheReferenceModel target, AspectMethodModel method) =>
        target.Key!.Make([.. KeyMapper.SourcesOf(target, KeyMapper.ValuesOf(method.Parameters)).Select(static source => CSharpLiteral.Identifier(source!))]);
}
