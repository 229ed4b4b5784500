namespace Foundation.Roslyn.Payloads;

/// <summary>What a payload must fulfil. Every finding's message has three parts: what is wrong, what is wrong with it, and the remedy.</summary>
internal static class PayloadRules
{
    public static List<Finding> Find(PayloadModel payload)
    {
        List<Finding> findings = [];
        if (payload.IsWrittenByAlias)
        {
            findings.Add(Finding.OnType(PayloadRuleIds.NotSupported, payload.Name, "has its attribute under another name", "write [Payload]"));
        }

        foreach (PayloadFault fault in payload.Faults)
        {
            findings.Add(fault.Member.Length == 0
                ? Finding.OnType(PayloadRuleIds.NotSupported, fault.Path, fault.Problem, fault.Remedy)
                : Finding.OnMember(PayloadRuleIds.NotSupported, fault.Member, fault.Path, fault.Problem, fault.Remedy));
        }

        return findings;
    }
}
