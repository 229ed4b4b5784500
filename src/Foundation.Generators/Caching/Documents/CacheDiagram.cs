using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>What invalidates what, as a Mermaid diagram: a box for each cache, rounded where it is another class's, a hexagon for a method.</summary>
internal static class CacheDiagram
{
    public static void Write(SourceWriter writer, AspectDeclaration declaration)
    {
        List<CachedModel> members = CacheOrder.Of(declaration);
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        writer.WriteLine("flowchart LR");
        writer.Indent();
        foreach (CachedModel member in members)
        {
            string id = ids[member.NodeName] = $"n{CSharpLiteral.Int32(ids.Count)}";
            writer.WriteLine($"{id}[{MermaidText.Label(member.NodeName)}]");
        }

        foreach (CachedModel member in members)
        {
            foreach (CacheReferenceModel dependency in CacheOrder.DependenciesOf(declaration, member))
            {
                writer.WriteLine($"{IdOf(dependency)} {Arrow(dependency)} {ids[member.NodeName]}");
            }
        }

        foreach (AspectMethodModel method in declaration.Type.Methods)
        {
            WriteInvalidations(method);
        }

        writer.Unindent();

        void WriteInvalidations(AspectMethodModel method)
        {
            string id = "";
            foreach (InvalidationModel invalidation in declaration.Cache.Invalidations)
            {
                if (invalidation.MethodId == method.Id && KeyMapper.CanMap(invalidation.Target, KeyMapper.ValuesOf(method.Parameters)))
                {
                    if (id.Length == 0)
                    {
                        id = ids["method " + method.Id] = $"m{CSharpLiteral.Int32(ids.Count)}";
                        writer.WriteLine($"{id}{{{{{MermaidText.Label(method.Name)}}}}}");
                    }

                    writer.WriteLine($"{id} {Arrow(invalidation.Target)} {IdOf(invalidation.Target)}");
                }
            }
        }

        string IdOf(CacheReferenceModel reference)
        {
            string name = NameOf(reference);
            if (!ids.TryGetValue(name, out string? id))
            {
                id = ids[name] = $"x{CSharpLiteral.Int32(ids.Count)}";
                writer.WriteLine($"{id}([{MermaidText.Label(name)}])");
            }

            return id;
        }
    }

    /// <summary>The name of another cache, with its class where that is another one.</summary>
    public static string NameOf(CacheReferenceModel reference) => reference.Owner.Length == 0 ? reference.NodeName : $"{reference.OwnerName}.{reference.NodeName}";

    private static string Arrow(CacheReferenceModel reference) => reference.IsWhole ? "-.->" : "-->";
}
