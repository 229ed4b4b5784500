using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

// What names other cached methods.
internal static partial class CacheRules
{
    private static void CheckDependencies(CachedModel member, AspectMethodModel method, List<Finding> findings)
    {
        foreach (CacheReferenceModel dependency in member.DependsOn)
        {
            CheckReference(CacheRuleIds.NoCachedMember, "depends on", dependency, method, KeyMapper.ValuesOf(member.Key), findings);
        }
    }

    private static void CheckInvalidation(CacheReferenceModel target, AspectMethodModel method, List<Finding> findings)
    {
        if (method.Result == AspectResult.Other)
        {
            findings.Add(new Finding(
                CacheRuleIds.NotCacheable, method.Id, FindingTarget.DeclaredType, "",
                EquatableArray.Create<string>([method.Name, "invalidates when it has ended, but returns something that goes on after that", "return a value or a task"])));
        }

        CheckReference(CacheRuleIds.NoReader, "invalidates", target, method, KeyMapper.ValuesOf(method.Parameters), findings);
    }

    private static void CheckStray(AspectDeclaration declaration, List<Finding> findings)
    {
        foreach (AspectMethodModel method in declaration.Type.Methods)
        {
            foreach (string stray in declaration.Cache.Stray)
            {
                if (stray == method.Id)
                {
                    findings.Add(On("CacheDependsOn[0]", CacheRuleIds.NoCachedMember, method, "depends on something, but is not cached itself", "add [Cached], or remove [CacheDependsOn]"));
                }
            }
        }
    }

    private static void CheckReference(
        string ruleId, string verb, CacheReferenceModel target, AspectMethodModel method, List<(string Name, string Type)> own, List<Finding> findings)
    {
        string member = target.Owner.Length == 0 ? target.Member : $"{target.OwnerName}.{target.Member}";
        (string problem, string remedy) = target.State switch
        {
            CacheReferenceState.NoMember => ($"{verb} '{member}', which does not exist", "name a method with [Cached]"),
            CacheReferenceState.NotCached => ($"{verb} '{member}', which is not cached", $"add [Cached] to '{member}', or name another method"),
            CacheReferenceState.Ambiguous => ($"{verb} '{member}', of which several are cached", "give each a name, [Cached(Name = …)], and write that"),
            CacheReferenceState.NoAspects => ($"{verb} '{member}', and '{target.OwnerName}' has no aspects", "name a class with [Aspects]"),
            _ => ("", ""),
        };
        if (problem.Length > 0)
        {
            findings.Add(On(target.Attribute, ruleId, method, problem, remedy));
            return;
        }

        CheckMap(target, method, findings);
        List<string?> sources = KeyMapper.SourcesOf(target, own);
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i] is null)
            {
                KeyPartModel part = target.Key!.Parts[i];
                string wanted = KeyMapper.WantedSource(target, part);
                bool isThere = own.Exists(value => value.Name == wanted);
                string type = part.Type.Replace("global::", "");
                findings.Add(On(
                    target.Attribute, CacheRuleIds.MissingKeyPart, method,
                    isThere ? $"{verb} '{member}', whose '{part.Name}' is of type {type}, and its own '{wanted}' is not" : $"{verb} '{member}', but has no '{wanted}' of type {type}",
                    $"take one, name another parameter by Map = \"{part.Name}=…\", or write All = true"));
            }
        }
    }

    private static void CheckMap(CacheReferenceModel target, AspectMethodModel method, List<Finding> findings)
    {
        foreach (KeyMapping mapping in target.Map)
        {
            bool isPart = false;
            foreach (KeyPartModel part in target.Key!.Parts)
            {
                isPart |= part.Name == mapping.Part;
            }

            if (!isPart || mapping.Source.Length == 0)
            {
                findings.Add(On(
                    target.Attribute, CacheRuleIds.MissingKeyPart, method, $"maps '{mapping.Part}', which is no part of the key of '{target.Member}'", "write Map = \"theirs=own\", several separated by commas"));
            }
        }
    }

    private static Finding On(string attribute, string ruleId, AspectMethodModel method, string problem, string remedy) =>
        new(ruleId, method.Id, FindingTarget.Attribute, attribute, EquatableArray.Create<string>([method.Name, problem, remedy]));
}
