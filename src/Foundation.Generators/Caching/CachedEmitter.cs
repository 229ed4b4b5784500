using Foundation.Generators.Aspects;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Reads from the cache, and calls the core where nothing is there. What is within is always the core.</summary>
internal sealed class CachedEmitter(AspectDeclaration declaration) : IAspectEmitter
{
    private readonly CacheNodesEmitter _nodes = new(declaration);

    public bool IsWaiting => false;

    public bool Wraps(AspectMethodModel method) => MemberOf(method) is not null;

    public void WriteBody(AspectBody body, Action writeInner)
    {
        CachedModel member = MemberOf(body.Method)!;
        AspectMethodModel method = body.Method;
        string key = member.Key.Make([.. member.Key.Parts.Select(static part => CSharpLiteral.Identifier(part.Name))]);
        string keyName = key;
        if (member.Key.Form == CacheKeyForm.Struct)
        {
            keyName = body.FreeName("key");
            body.Writer.WriteLine($"var {keyName} = {key};");
        }

        string value = body.FreeName("value");
        using (body.Writer.BlockOf($"if ({AspectNaming.Property}.Cache.{CSharpLiteral.Identifier(member.NodeName)}.TryGet({keyName}, out var {value}))"))
        {
            body.ReturnValue(value);
        }

        string token = method.IsAwaited ? $", {TokenOf(method)}" : "";
        body.Writer.WriteLine();
        body.Return($"{LoadMethod.NameOf(member)}({keyName}{token})");
    }

    public void WriteMembers(SourceWriter writer)
    {
        if (declaration.Cache.Members.IsEmpty)
        {
            return;
        }

        writer.WriteSeparator();
        writer.WriteLine("/// <summary>The caches of its methods.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.WriteLine($"public {declaration.Type.AspectsFullName}.{CacheNodesEmitter.ClassName} Cache => {AspectNaming.Property}.Cache;");
        foreach (CachedModel member in declaration.Cache.Members)
        {
            AspectMethodModel method = MethodOf(member);
            WriteKey(writer, member, method);
            if (CacheRules.HasNode(member, method))
            {
                ValueMethodCode.Write(writer, member, method);
            }

            if (method.IsComplete && Wraps(method))
            {
                LoadMethod.Write(writer, member, method);
            }
        }

        WarmUpEmitter.Write(writer, declaration);
    }

    public void AddNeeds(AspectNeeds needs) => _nodes.AddNeeds(needs);

    public void WriteInitialization(SourceWriter writer) => _nodes.WriteInitialization(writer);

    public void WriteNeededMembers(SourceWriter writer) => _nodes.WriteMembers(writer);

    private static string TokenOf(AspectMethodModel method) =>
        method.Parameters.FirstOrDefault(static parameter => parameter.IsToken)?.Identifier ?? "default";

    private CachedModel? MemberOf(AspectMethodModel method) =>
        declaration.Cache.Members.FirstOrDefault(member => member.MethodId == method.Id && CacheRules.HasNode(member, method));

    private AspectMethodModel MethodOf(CachedModel member) => declaration.Type.Methods.First(method => method.Id == member.MethodId);

    private static void WriteKey(SourceWriter writer, CachedModel member, AspectMethodModel method)
    {
        if (member.Key.Form != CacheKeyForm.Struct || !CacheRules.HasNode(member, method))
        {
            return;
        }

        string parameters = string.Join(", ", member.Key.Parts.Select(static part => $"{part.Type} {part.Property}"));
        writer.WriteSeparator();
        writer.WriteLine($"/// <summary>What values of <c>{XmlText.Escape(method.Name)}</c> are found by.</summary>");
        foreach (KeyPartModel part in member.Key.Parts)
        {
            writer.WriteLine($"/// <param name=\"{part.Property.TrimStart('@')}\">Its <c>{XmlText.Escape(part.Name)}</c>.</param>");
        }

        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.WriteLine($"{(method.IsPublic ? "public" : "internal")} readonly record struct {member.NodeName}Key({parameters});");
    }
}
