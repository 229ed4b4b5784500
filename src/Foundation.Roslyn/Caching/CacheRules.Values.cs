using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

// What the attributes hold.
internal static partial class CacheRules
{
    // What the runtime can keep, and what a timer can wait.
    private const long LongestKept = 365_000 * TimeSpan.TicksPerDay;
    private const long LongestWait = 24 * TimeSpan.TicksPerDay;

    private static void CheckRegion(AspectDeclaration declaration, List<Finding> findings)
    {
        CacheRegionModel region = declaration.Cache.Region;
        CacheValueRules values = new("", declaration.Type.TypeName, findings);
        values.CheckSize("Memory", region.Memory);
        values.CheckMember("Policy", region.Policy);
        values.CheckSize("Disk", region.Disk);
    }

    private static void CheckValues(CachedModel member, AspectMethodModel method, CacheRegionModel region, List<Finding> findings)
    {
        CacheValueRules values = new(method.Id, method.Name, findings);
        CheckDurations(member.Options, method, values);
        CheckTiers(member.Options, region, values);
        CheckSecurity(member.Options, method, findings);
        values.CheckMember("Refresh", member.Options.Refresh);
        foreach (string tag in member.Options.Tags)
        {
            if (string.IsNullOrWhiteSpace(tag))
            {
                values.Refuse("Tags", "has a tag without a character that shows", "write a name, or leave it out");
            }
        }

        if (!IsNodeName(member.NodeName))
        {
            values.Refuse("Name", $"has a cache named '{member.NodeName}', which is no name of a property, or one that is taken", "write an identifier");
        }

        CheckMethods(member, method, values, findings);
    }

    private static void CheckDurations(CacheOptionsModel options, AspectMethodModel method, CacheValueRules values)
    {
        values.CheckDuration("Ttl", options.Ttl, LongestKept);
        values.CheckDuration("Sliding", options.Sliding, LongestKept);
        values.CheckDuration("Stale", options.Stale, LongestKept);
        values.CheckDuration("NegativeTtl", options.NegativeTtl, LongestKept);
        values.CheckDuration("Timeout", options.Timeout, LongestWait);
        if (options is { TtlFrom: null, Ttl.IsValid: true, Sliding: { IsValid: true, Ticks: > 0 } } && options.Sliding.Ticks >= options.Ttl.Ticks)
        {
            values.Refuse("Sliding", "has a Sliding that is not shorter than its Ttl, which no use extends", "write a shorter one, or a longer Ttl");
        }

        if (options is { Sliding: { IsValid: true, Ticks: > 0 }, Refresh: { IsValid: true, Value: not 0 } })
        {
            values.Refuse("Refresh", "is loaded anew before its end, but has none while it is used: it has a Sliding", "remove the Sliding or the Refresh");
        }

        if (options.Timeout is { IsWritten: true, IsValid: true } && !method.IsAwaited)
        {
            values.Refuse("Timeout", "has a Timeout, but is not awaited, and its thread cannot be taken from it", "return a ValueTask<T>, or remove the Timeout");
        }
        else if (options.Timeout is { IsWritten: true, IsValid: true, Ticks: 0 })
        {
            values.Refuse("Timeout", "has a Timeout that leaves no time", "write a positive duration");
        }
    }

    // What is not named means all that there is, and asks for nothing.
    private static void CheckTiers(CacheOptionsModel options, CacheRegionModel region, CacheValueRules values)
    {
        values.CheckMember("Tiers", options.Tiers);
        if (options.Tiers is { IsValid: true, Value: not CacheTierBits.All and var tiers })
        {
            if ((tiers & CacheTierBits.Disk) != 0 && region.Disk is null)
            {
                values.Refuse("Tiers", "is to be kept on the disk, where its class keeps nothing", "write [CacheRegion(Disk = …)], or leave CacheTiers.Disk out");
            }

            if ((tiers & CacheTierBits.Distributed) != 0 && !region.IsDistributed)
            {
                values.Refuse("Tiers", "is to be shared with other processes, as nothing of its class is", "write [CacheRegion(Distributed = true)], or leave CacheTiers.Distributed out");
            }
        }
    }

    private static void CheckSecurity(CacheOptionsModel options, AspectMethodModel method, List<Finding> findings)
    {
        if (!options.SecurityRelevant)
        {
            return;
        }

        if (options.Stale is { IsValid: true, Ticks: > 0 })
        {
            Refuse("Stale", "is security-relevant, but may be served after its end");
        }

        if (options.Refresh is { Value: not 0 })
        {
            Refuse("Refresh", "is security-relevant, but is served while it is loaded anew");
        }

        void Refuse(string argument, string problem) =>
            findings.Add(Finding.OnArgument(CacheRuleIds.SecurityRelevantStale, method.Id, argument, method.Name, problem, $"remove the {argument}"));
    }

    private static void CheckMethods(CachedModel member, AspectMethodModel method, CacheValueRules values, List<Finding> findings)
    {
        if (member.Options.TtlFrom is { IsFound: false } ttl)
        {
            values.Refuse("TtlFrom", $"names '{ttl.Name}' as its TtlFrom, which is no static method of the class that takes the value and returns a TimeSpan", "write one");
        }

        if (member.Weight.State == WeightState.WrongMethod)
        {
            values.Refuse("Weight", $"names '{member.Weight.Method}' as its Weight, which is no static method of the class that takes the value and returns a long", "write one");
        }
        else if (member.Weight.State == WeightState.Unknown)
        {
            findings.Add(Finding.OnMember(
                CacheRuleIds.UnknownSize, method.Id, method.Name, $"keeps values of '{member.Weight.Unknown}', whose size its declaration does not tell",
                "name a method that does, [Cached(Weight = nameof(…))], or use sealed records of numbers, texts and lists"));
        }
    }
}
