using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Writes what calls the methods that a user named to look at values: these may be private, and the caches stand outside of the class.</summary>
internal static class ValueMethodCode
{
    public static string WeightName(CachedModel member) => "Weigh" + member.NodeName;

    public static string TtlName(CachedModel member) => "TtlOf" + member.NodeName;

    public static bool HasTtl(CachedModel member) => member.Options.TtlFrom is { IsFound: true };

    public static void Write(SourceWriter writer, CachedModel member, AspectMethodModel method)
    {
        if (member.Weight.State == WeightState.ByMethod)
        {
            Write(writer, "long", WeightName(member), method, member.Weight.Method);
        }

        if (HasTtl(member))
        {
            Write(writer, "global::System.TimeSpan", TtlName(member), method, member.Options.TtlFrom!.Name);
        }
    }

    private static void Write(SourceWriter writer, string type, string name, AspectMethodModel method, string target)
    {
        writer.WriteSeparator();
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.WriteLine($"internal static {type} {name}({method.ValueType} value) => {CSharpLiteral.Identifier(target)}(value);");
    }
}
