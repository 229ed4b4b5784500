using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

// What is to be loaded before somebody asks for it.
internal static partial class CacheRules
{
    /// <summary>Whether a warm-up can be generated.</summary>
    public static bool IsRunnable(WarmModel warmUp, AspectDeclaration declaration)
    {
        foreach (CachedModel member in declaration.Cache.Members)
        {
            foreach (AspectMethodModel method in declaration.Type.Methods)
            {
                if (member.NodeName == warmUp.NodeName && method.Id == member.MethodId)
                {
                    return warmUp is { State: CacheReferenceState.Found, Shape.Element: not WarmElement.None, Every.IsValid: true } && HasNode(member, method) && method.IsComplete;
                }
            }
        }

        return false;
    }

    private static void CheckWarmUps(AspectDeclaration declaration, List<Finding> findings)
    {
        foreach (WarmModel warmUp in declaration.Cache.WarmUps)
        {
            CheckWarmUp(warmUp, findings);
            CacheValueRules values = new(warmUp.MethodId, warmUp.Method, findings);
            values.CheckDuration("Every", warmUp.Every, LongestWait);
            if (warmUp.Every is { IsWritten: true, IsValid: true, Ticks: 0 })
            {
                values.Refuse("Every", "warms again without a pause", "write a positive duration, or leave it out");
            }
        }
    }

    private static void CheckWarmUp(WarmModel warmUp, List<Finding> findings)
    {
        (string problem, string remedy) = warmUp switch
        {
            { State: CacheReferenceState.NoMember } => ($"warms '{warmUp.Member}', which does not exist", "name a method with [Cached]"),
            { State: CacheReferenceState.Ambiguous } => ($"warms '{warmUp.Member}', of which several are cached", "give each a name, [Cached(Name = …)], and write that"),
            { State: not CacheReferenceState.Found } or { Key: null } => ($"warms '{warmUp.Member}', which is not cached", $"add [Cached] to '{warmUp.Member}', or name another method"),
            { Key.Form: CacheKeyForm.None } => ($"warms '{warmUp.Member}', which has one value and no keys", "remove [Warm], and call it when the program starts"),
            { Shape.Element: WarmElement.None } => (
                $"warms '{warmUp.Member}', but does not return its keys", $"take nothing but a CancellationToken, and return an IAsyncEnumerable<{ElementOf(warmUp.Key)}> or an IEnumerable<{ElementOf(warmUp.Key)}>"),
            _ => ("", ""),
        };
        if (problem.Length > 0)
        {
            findings.Add(new Finding(CacheRuleIds.NotWarmable, warmUp.MethodId, FindingTarget.Attribute, warmUp.Attribute, EquatableArray.Create<string>([warmUp.Method, problem, remedy])));
        }
    }

    private static string ElementOf(CacheKeyModel key)
    {
        List<string> types = [];
        foreach (KeyPartModel part in key.Parts)
        {
            types.Add(part.Type.Replace("global::", ""));
        }

        return types.Count == 1 ? types[0] : $"({string.Join(", ", types)})";
    }
}
