using Foundation.Literals;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>What the values of one attribute must be.</summary>
/// <param name="member">The member that carries it, empty for the type or assembly.</param>
/// <param name="name">Its name in messages.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class ValueRules(string member, string name, List<Finding> findings)
{
    /// <summary>A time that a timer waits: positive, and not too long for it.</summary>
    public bool CheckWait(string argument, DurationModel value) => Check(argument, value, mayBeZero: false);

    /// <summary>A time that may also be zero.</summary>
    public bool CheckDuration(string argument, DurationModel value) => Check(argument, value, mayBeZero: true);

    public void CheckNumber(string argument, int value, int least)
    {
        if (value < least)
        {
            Refuse(argument, $"has {argument} {CSharpLiteral.Int32(value)}, which is below {CSharpLiteral.Int32(least)}", $"write {CSharpLiteral.Int32(least)} or more");
        }
    }

    /// <summary>A member of an enum: a number that was cast is the only way to write what has no name.</summary>
    public void CheckMember(string argument, bool isMember, int value, string type)
    {
        if (!isMember)
        {
            Refuse(argument, $"has {argument} {CSharpLiteral.Int32(value)}, which is no {type}", "write a member of it");
        }
    }

    public void Refuse(string argument, string problem, string remedy, string replacement = "") =>
        findings.Add(Finding.OnArgument(LifecycleRuleIds.BadValue, member, argument, name, problem, remedy) with { Replacement = replacement });

    private bool Check(string argument, DurationModel value, bool mayBeZero)
    {
        string written = $"has {argument} {CSharpLiteral.String(value.Text)}";
        switch (value)
        {
            case { Error: LiteralError.MissingUnit }:
                Refuse(argument, $"{written} without a unit", "write a duration such as \"30s\"", CSharpLiteral.String(value.Text + "s"));
                return false;
            case { Error: LiteralError.TooPrecise or LiteralError.Overflow }:
                Refuse(argument, $"{written}, which is no time that can be kept", "write a duration such as \"30s\"");
                return false;
            case { IsValid: false }:
                Refuse(argument, $"{written}, which is no duration", "write one such as \"500ms\", \"30s\" or \"1m30s\"");
                return false;
            case { Ticks: < 0 }:
                Refuse(argument, $"{written}, which is negative", "write a positive duration");
                return false;
            case { Ticks: 0 } when !mayBeZero:
                Refuse(argument, $"{written}, which leaves no time", "write a positive duration");
                return false;
            case { Ticks: > LifecycleRules.LongestWait }:
                Refuse(argument, $"{written}, which is longer than a timer can wait", "write at most \"24d\"");
                return false;
            default:
                return true;
        }
    }
}
