using Foundation.Literals;
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
        if (declaration.Cache.Region is not { } memory || memory is { Error: LiteralError.None, Bytes: > 0 })
        {
            return;
        }

        string written = $"has Memory {CSharpLiteral.String(memory.Text)}";
        (string problem, string remedy) = memory.Error switch
        {
            LiteralError.None => ($"{written}, in which nothing can be kept", "write a positive size"),
            LiteralError.MissingUnit => ($"{written} without a unit", "write a size such as \"100MB\""),
            _ => ($"{written}, which is no size", "write one such as \"100MB\" or \"64MiB\""),
        };
        findings.Add(Finding.OnArgument(CacheRuleIds.BadValue, "", "Memory", declaration.Type.TypeName, problem, remedy) with { Replacement = memory.Error == LiteralError.MissingUnit ? CSharpLiteral.String(memory.Text + "B") : "" });
    }

    private static void CheckValues(CachedModel member, AspectMethodModel method, List<Finding> findings)
    {
        CheckDuration("Ttl", member.Ttl, LongestKept);
        CheckDuration("Stale", member.Stale, LongestKept);
        CheckDuration("Timeout", member.Timeout, LongestWait);
        if (member.Timeout is { IsWritten: true, IsValid: true } && !method.IsAwaited)
        {
            Refuse("Timeout", "has a Timeout, but is not awaited, and its thread cannot be taken from it", "return a ValueTask<T>, or remove the Timeout");
        }
        else if (member.Timeout is { IsWritten: true, IsValid: true, Ticks: 0 })
        {
            Refuse("Timeout", "has a Timeout that leaves no time", "write a positive duration");
        }

        if (!IsNodeName(member.NodeName))
        {
            Refuse("Name", $"has a cache named '{member.NodeName}', which is no name of a property, or one that is taken", "write an identifier");
        }

        if (member.Weight.State == WeightState.WrongMethod)
        {
            Refuse("Weight", $"names '{member.Weight.Method}' as its Weight, which is no static method of the class that takes the value and returns a long", "write one");
        }
        else if (member.Weight.State == WeightState.Unknown)
        {
            findings.Add(Finding.OnMember(
                CacheRuleIds.UnknownSize, method.Id, method.Name, $"keeps values of '{member.Weight.Unknown}', whose size its declaration does not tell",
                "name a method that does, [Cached(Weight = nameof(…))], or use sealed records of numbers, texts and lists"));
        }

        void CheckDuration(string argument, DurationModel value, long longest)
        {
            string written = $"has {argument} {CSharpLiteral.String(value.Text)}";
            switch (value)
            {
                case { Error: LiteralError.MissingUnit }:
                    Refuse(argument, $"{written} without a unit", "write a duration such as \"30s\"", CSharpLiteral.String(value.Text + "s"));
                    break;
                case { IsValid: false }:
                    Refuse(argument, $"{written}, which is no duration", "write one such as \"500ms\", \"30s\" or \"1m30s\"");
                    break;
                case { Ticks: < 0 }:
                    Refuse(argument, $"{written}, which is negative", "write a positive duration");
                    break;
                case { Ticks: var ticks } when ticks > longest:
                    Refuse(argument, $"{written}, which is longer than it can be", $"write at most \"{DurationLiteral.Format(longest)}\"");
                    break;
            }
        }

        void Refuse(string argument, string problem, string remedy, string replacement = "") =>
            findings.Add(Finding.OnArgument(CacheRuleIds.BadValue, method.Id, argument, method.Name, problem, remedy) with { Replacement = replacement });
    }
}
