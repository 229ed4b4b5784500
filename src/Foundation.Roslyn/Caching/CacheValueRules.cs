using Foundation.Literals;

namespace Foundation.Roslyn.Caching;

/// <summary>What the values of one attribute must be.</summary>
/// <param name="member">The method that carries it; empty for the class.</param>
/// <param name="name">Its name in messages.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class CacheValueRules(string member, string name, List<Finding> findings)
{
    /// <summary>A duration; one that is not written is right.</summary>
    /// <param name="argument">The argument that holds it.</param>
    /// <param name="value">Its value.</param>
    /// <param name="longest">How long it may be, in ticks.</param>
    public void CheckDuration(string argument, DurationModel value, long longest)
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

    /// <summary>A size in which something can be kept; null is right.</summary>
    public void CheckSize(string argument, SizeModel? value)
    {
        if (value is null or { Error: LiteralError.None, Bytes: > 0 })
        {
            return;
        }

        string written = $"has {argument} {CSharpLiteral.String(value.Text)}";
        (string problem, string remedy) = value.Error switch
        {
            LiteralError.None => ($"{written}, in which nothing can be kept", "write a positive size"),
            LiteralError.MissingUnit => ($"{written} without a unit", "write a size such as \"100MB\""),
            _ => ($"{written}, which is no size", "write one such as \"100MB\" or \"64MiB\""),
        };
        Refuse(argument, problem, remedy, value.Error == LiteralError.MissingUnit ? CSharpLiteral.String(value.Text + "B") : "");
    }

    /// <summary>A member of an enum: a number that was cast is the only way to write what has no name.</summary>
    public void CheckMember(string argument, EnumModel? value)
    {
        if (value is { IsValid: false } unknown)
        {
            Refuse(argument, $"has {argument} {CSharpLiteral.Int32(unknown.Value)}, which is no member of its enum", "write one");
        }
    }

    public void Refuse(string argument, string problem, string remedy, string replacement = "") =>
        findings.Add(Finding.OnArgument(CacheRuleIds.BadValue, member, argument, name, problem, remedy) with { Replacement = replacement });
}
