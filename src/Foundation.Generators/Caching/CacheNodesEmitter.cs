using Foundation.Generators.Aspects;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Writes the class that holds the caches of one class, in an order in which each stands behind those that it depends on.</summary>
internal sealed class CacheNodesEmitter(AspectDeclaration declaration)
{
    public const string ClassName = "CacheNodes";

    private const string Caching = "global::Foundation.Caching.";

    private readonly Dictionary<string, AspectNeed> _owners = new(StringComparer.Ordinal);
    private readonly ValueSizeEmitter _sizes = new();
    private AspectNeed? _graph;
    private AspectNeed? _payloads;

    public void AddNeeds(AspectNeeds needs)
    {
        if (declaration.Cache.Members.IsEmpty)
        {
            return;
        }

        _graph = needs.Add(Caching + "CacheGraph", "graph");
        if (declaration.Cache.Members.Any(CacheCodecEmitter.IsNeeded))
        {
            _payloads = needs.Add("global::Foundation.Payloads.PayloadCodecs", "payloads");
        }

        foreach (CachedModel member in declaration.Cache.Members)
        {
            foreach (CacheReferenceModel dependency in member.DependsOn)
            {
                if (dependency is { Owner.Length: > 0, State: CacheReferenceState.Found })
                {
                    _owners[dependency.Owner] = needs.AddAspectsOf(dependency);
                }
            }
        }
    }

    public void WriteInitialization(SourceWriter writer)
    {
        if (_graph is not null)
        {
            writer.WriteLine($"Cache = new {ClassName}({string.Join(", ", Needs().Select(static need => need.Name))});");
        }
    }

    public void WriteMembers(SourceWriter writer)
    {
        if (_graph is null)
        {
            return;
        }

        writer.WriteSeparator();
        writer.WriteLine("/// <summary>The caches.</summary>");
        writer.WriteLine($"public {ClassName} Cache {{ get; }}");
        writer.WriteSeparator();
        writer.WriteLine("/// <summary>The caches, by the methods whose values they keep. Thread-safe.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        using SourceWriter.BlockScope scope = writer.BlockOf($"public sealed class {ClassName}");
        using (writer.BlockOf($"internal {ClassName}({string.Join(", ", Needs().Select(static need => $"{need.Type} {need.Name}"))})"))
        {
            WriteRegion(writer);
            foreach (CachedModel member in CacheOrder.Of(declaration))
            {
                WriteNode(writer, member);
            }
        }

        writer.WriteSeparator();
        writer.WriteLine("/// <summary>What the caches share.</summary>");
        writer.WriteLine($"public {Caching}CacheRegion Region {{ get; }}");
        foreach (CachedModel member in declaration.Cache.Members)
        {
            AspectMethodModel method = MethodOf(member);
            if (CacheRules.HasNode(member, method))
            {
                writer.WriteSeparator();
                writer.WriteLine($"/// <summary>What <c>{XmlText.Escape(method.Name)}</c> has returned.</summary>");
                writer.WriteLine($"{(method.IsPublic ? "public" : "internal")} {Caching}CacheNode<{member.Key.Type}, {method.ValueType}> {CSharpLiteral.Identifier(member.NodeName)} {{ get; }}");
            }
        }

        foreach (CachedModel member in declaration.Cache.Members)
        {
            if (CacheCodecEmitter.IsNeeded(member) && CacheRules.HasNode(member, MethodOf(member)))
            {
                CacheCodecEmitter.Write(writer, member);
            }
        }

        _sizes.WriteMethods(writer);
    }

    private List<AspectNeed> Needs() => [_graph!, .. _payloads is null ? (AspectNeed[])[] : [_payloads], .. _owners.Values];

    private AspectMethodModel MethodOf(CachedModel member) => declaration.Type.Methods.First(method => method.Id == member.MethodId);

    private void WriteRegion(SourceWriter writer)
    {
        writer.WriteLine($"Region = new {Caching}CacheRegion({_graph!.Name}, new()");
        using SourceWriter.BlockScope scope = writer.Block("});");
        NodeOptionsCode.WriteRegion(writer, declaration.Cache.Region, declaration.Type.Hierarchy.FullName);
    }

    private void WriteNode(SourceWriter writer, CachedModel member)
    {
        writer.WriteSeparator();
        writer.WriteLine($"{CSharpLiteral.Identifier(member.NodeName)} = new(Region, new()");
        using SourceWriter.BlockScope scope = writer.Block("});");
        writer.WriteLine($"Name = {CSharpLiteral.String($"{declaration.Type.Hierarchy.FullName}.{member.NodeName}")},");
        NodeOptionsCode.Write(writer, member.Options, ValueMethodCode.HasTtl(member) ? $"{declaration.Type.Hierarchy.FullyQualifiedName}.{ValueMethodCode.TtlName(member)}" : "");
        writer.WriteLine($"Weight = {WeightOf(member)},");
        if (CacheCodecEmitter.IsNeeded(member))
        {
            writer.WriteLine($"Codec = new({CacheCodecEmitter.KeyMethod(member)}, {_payloads!.Name}.For<{MethodOf(member).ValueType}>()),");
        }

        List<string> dependencies = [.. CacheOrder.DependenciesOf(declaration, member).Select(dependency => DependencyCode(member, dependency))];
        if (dependencies.Count > 0)
        {
            writer.WriteLine("DependsOn =");
            writer.WriteLine("[");
            writer.Indent();
            dependencies.ForEach(dependency => writer.WriteLine(dependency + ","));
            writer.CloseBlock("],");
        }
    }

    private string WeightOf(CachedModel member)
    {
        string key = string.Join(" + ", member.Key.Parts.Where(static part => part.IsText).Select(part => $"{ValueSizeEmitter.Of}({member.Key.Read("key", part)})"));
        string value = member.Weight switch
        {
            { State: WeightState.ByMethod } => $"{declaration.Type.Hierarchy.FullyQualifiedName}.{ValueMethodCode.WeightName(member)}(value)",
            { Size: { Kind: not ValueSizeKind.Nothing } size } => _sizes.Call(size, "value"),
            _ => "",
        };
        string sum = string.Join(" + ", ((string[])[key, value]).Where(static term => term.Length > 0));
        return $"static ({(key.Length > 0 ? "key" : "_")}, {(value.Length > 0 ? "value" : "_")}) => {(sum.Length > 0 ? sum : "0")}";
    }

    private string DependencyCode(CachedModel member, CacheReferenceModel dependency)
    {
        string node = $"{(dependency.Owner.Length == 0 ? "" : _owners[dependency.Owner].Name + ".Cache.")}{CSharpLiteral.Identifier(dependency.NodeName)}";
        if (dependency.IsWhole)
        {
            return $"{node}.ForAll<{member.Key.Type}>()";
        }

        List<string> parts = [];
        foreach (string? source in KeyMapper.SourcesOf(dependency, KeyMapper.ValuesOf(member.Key)))
        {
            parts.Add(member.Key.Read("key", member.Key.Parts.First(part => part.Name == source)));
        }

        return $"{node}.For<{member.Key.Type}>(static key => {dependency.Key!.Make(parts)})";
    }
}
