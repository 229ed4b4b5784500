using System.Numerics;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private static readonly string[] Counts = ["MinLength", "MaxLength", "MinCount", "MaxCount"];

    private void CheckCounts()
    {
        foreach (string name in Counts)
        {
            if (Sound(name) is { } count && declared.CountOf(name) < 0)
            {
                Refuse(ConfigRuleIds.BadLiteral, name, $"has {name} {count.Value.Text}, which is no number of anything", "write 0 or more");
            }
        }
    }

    /// <summary>Whether the bounds leave any value.</summary>
    private bool CheckRange() => CheckValueRange() & CheckCountRange("MinLength", "MaxLength") & CheckCountRange("MinCount", "MaxCount");

    private bool CheckValueRange()
    {
        foreach (string lowName in new[] { "Min", "ExclusiveMin" })
        {
            foreach (string highName in new[] { "Max", "ExclusiveMax" })
            {
                if (OrderOf(lowName) is not { } low || OrderOf(highName) is not { } high)
                {
                    continue;
                }

                int order = low.CompareTo(high);
                bool isExclusive = lowName == "ExclusiveMin" || highName == "ExclusiveMax";
                if (order > 0)
                {
                    AddReversed(lowName, highName);
                    return false;
                }

                if ((order == 0 && isExclusive) || LeavesNoInteger(lowName, low, highName, high))
                {
                    Add(ConfigRuleIds.ReversedBounds, lowName, $"has {Words(lowName)} and {Words(highName)}, between which there is no value", "widen one of them");
                    return false;
                }
            }
        }

        return true;
    }

    private static bool LeavesNoInteger(string lowName, IComparable low, string highName, IComparable high)
    {
        if (low is not BigInteger first || high is not BigInteger last)
        {
            return false;
        }

        first += lowName == "ExclusiveMin" ? 1 : 0;
        last -= highName == "ExclusiveMax" ? 1 : 0;
        return first > last;
    }

    private bool CheckCountRange(string lowName, string highName)
    {
        if (Sound(lowName) is null || Sound(highName) is null || !(declared.CountOf(lowName) > declared.CountOf(highName)))
        {
            return true;
        }

        AddReversed(lowName, highName);
        return false;
    }

    private void AddReversed(string lowName, string highName) =>
        Add(ConfigRuleIds.ReversedBounds, lowName, $"has {Words(lowName)} above {Words(highName)}", "swap them", replacement: highName);

    private string Words(string bound) => $"{bound} {Quote(declared.Find(bound)!.Value)}";

    private IComparable? OrderOf(string bound) =>
        Sound(bound) is { } argument ? LiteralResolver.Resolve(Value, declared.Unit, argument.Value)?.Order : null;
}
