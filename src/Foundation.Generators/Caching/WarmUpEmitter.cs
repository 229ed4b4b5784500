using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Writes what registers the warm-ups of a class, inside of it: the methods that name the keys may be private.</summary>
internal static class WarmUpEmitter
{
    public const string MethodName = "AddWarmUps";

    private const string Caching = "global::Foundation.Caching.";

    public static bool IsNeeded(AspectDeclaration declaration) => declaration.Cache.WarmUps.Any(warmUp => CacheRules.IsRunnable(warmUp, declaration));

    public static void Write(SourceWriter writer, AspectDeclaration declaration)
    {
        if (!IsNeeded(declaration))
        {
            return;
        }

        writer.WriteSeparator();
        writer.WriteLine("/// <summary>Has values of its caches loaded when the program starts.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        using SourceWriter.BlockScope scope = writer.BlockOf($"internal static void {MethodName}({ModuleNames.Parameters})");
        foreach (WarmModel warmUp in declaration.Cache.WarmUps)
        {
            if (CacheRules.IsRunnable(warmUp, declaration))
            {
                Write(writer, warmUp, declaration);
            }
        }
    }

    private static void Write(SourceWriter writer, WarmModel warmUp, AspectDeclaration declaration)
    {
        CachedModel member = declaration.Cache.Members.First(member => member.NodeName == warmUp.NodeName);
        AspectMethodModel method = declaration.Type.Methods.First(method => method.Id == member.MethodId);
        writer.WriteSeparator();
        writer.WriteLine($"{Caching}CachingBuilderExtensions.AddWarmUp<{declaration.Type.Hierarchy.FullyQualifiedName}, {warmUp.Shape.ElementType}>(builder, new()");
        using SourceWriter.BlockScope scope = writer.Block("});");
        writer.WriteLine($"Name = {CSharpLiteral.String($"{declaration.Type.Hierarchy.FullName}.{warmUp.Method}")},");
        DurationCode.Write(writer, "Every", warmUp.Every, CacheDefaults.None);
        writer.WriteLine($"Keys = static (self, token) => {KeysOf(warmUp)},");
        string call = $"self.{CSharpLiteral.Identifier(method.Name)}({string.Join(", ", Arguments(warmUp, method))})";
        writer.WriteLine(method.IsAwaited
            ? $"Load = static async (self, key, token) => await {call}.ConfigureAwait(false),"
            : $"Load = static (self, key, token) => {{ _ = {call}; return default; }},");
    }

    private static string KeysOf(WarmModel warmUp)
    {
        string call = $"{(warmUp.Shape.IsStatic ? "" : "self.")}{CSharpLiteral.Identifier(warmUp.Method)}({(warmUp.Shape.TakesToken ? "token" : "")})";
        return warmUp.Shape.IsAsync ? call : $"global::System.Linq.AsyncEnumerable.ToAsyncEnumerable({call})";
    }

    private static IEnumerable<string> Arguments(WarmModel warmUp, AspectMethodModel method)
    {
        int part = 0;
        foreach (AspectParameterModel parameter in method.Parameters)
        {
            if (parameter.IsToken)
            {
                yield return "token";
                continue;
            }

            yield return warmUp.Shape.Element switch
            {
                WarmElement.Part => "key",
                WarmElement.Tuple => $"key.Item{CSharpLiteral.Int32(part + 1)}",
                _ => $"key.{warmUp.Key!.Parts[part].Property}",
            };
            part++;
        }
    }
}
