using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Payloads;

namespace Foundation.Roslyn.Caching;

/// <summary>That what leaves the memory can be read and written.</summary>
internal static class CachePayloadRules
{
    private const string Stay = "or leave it in memory, [Cached(Tiers = CacheTiers.Memory)]";

    /// <summary>What cannot.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="payloads">The types of its values.</param>
    public static List<Finding> Find(AspectDeclaration declaration, PayloadModel payloads)
    {
        List<Finding> findings = [];
        foreach (PayloadFault fault in payloads.Faults)
        {
            findings.Add(Finding.OnMember(CacheRuleIds.NotSerializable, fault.Member, fault.Path, fault.Problem, $"{fault.Remedy}, {Stay}"));
        }

        foreach (CachedModel member in declaration.Cache.Members)
        {
            for (int i = 0; i < member.KeyFormat.Length; i++)
            {
                // What cannot be a part of a key at all has its own message.
                if (member.KeyFormat[i].Kind == KeyFormatKind.Unsupported && member.Key.Parts[i] is { HasValueEquality: true } part)
                {
                    findings.Add(new Finding(
                        CacheRuleIds.NotSerializable, member.MethodId, FindingTarget.Parameter, part.Name,
                        EquatableArray.Create<string>(
                        [
                            part.Name, "is a part of the key of a value that leaves the process, where nobody can tell two of its kind apart",
                            $"take numbers, texts, dates, or a sealed record of these, {Stay}",
                        ])));
                }
            }
        }

        return findings;
    }
}
