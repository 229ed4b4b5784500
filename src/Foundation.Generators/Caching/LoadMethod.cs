using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Writes the method that loads what the cache does not hold. Apart from the one that reads, so that that one stays small.</summary>
internal static class LoadMethod
{
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static string NameOf(CachedModel member) => "Load" + member.NodeName;

    public static void Write(SourceWriter writer, CachedModel member, AspectMethodModel method)
    {
        string node = $"{AspectNaming.Property}.Cache.{CSharpLiteral.Identifier(member.NodeName)}";
        string core = CoreCall(member, method);
        writer.WriteSeparator();
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.WriteLine("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        if (method.IsAwaited)
        {
            writer.WriteLine($"private {method.ReturnType} {NameOf(member)}({member.Key.Type} key, global::System.Threading.CancellationToken token) =>");
            writer.WriteLine($"    {node}.GetAsync(key, this, static (key, self, token) =>");
            writer.WriteLine($"        self.{AspectNaming.Property}.Instances.CallAsync(self, key, static (target, key, token) =>");
            writer.WriteLine($"            {core}, token), token){(method.Result == AspectResult.TaskOfValue ? ".AsTask()" : "")};");
        }
        else
        {
            writer.WriteLine($"private {method.ReturnType} {NameOf(member)}({member.Key.Type} key) =>");
            writer.WriteLine($"    {node}.Get(key, this, static (key, self) =>");
            writer.WriteLine($"        self.{AspectNaming.Property}.Instances.Call(self, key, static (target, key) => {core}));");
        }
    }

    private static string CoreCall(CachedModel member, AspectMethodModel method)
    {
        List<string> arguments = [];
        int part = 0;
        foreach (AspectParameterModel parameter in method.Parameters)
        {
            // Without a flight that can be cancelled, no caller's token may end what others wait for.
            arguments.Add(parameter.IsToken ? (method.IsAwaited ? "token" : "default") : member.Key.Read("key", member.Key.Parts[part++]));
        }

        string call = $"{(method.Core.IsStatic ? "" : "target.")}{CSharpLiteral.Identifier(method.CoreName)}({string.Join(", ", arguments)})";
        return method.Result == AspectResult.TaskOfValue ? $"new {ValueTask}<{method.ValueType}>({call})" : call;
    }
}
