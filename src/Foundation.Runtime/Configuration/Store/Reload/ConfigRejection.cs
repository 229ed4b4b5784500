namespace Foundation.Configuration;

/// <summary>A reload that was not made, and why. Immutable; thread-safe.</summary>
public sealed class ConfigRejection
{
    internal ConfigRejection(DateTimeOffset at, ConfigOutcome outcome, in ConfigErrors errors)
    {
        At = at;
        Outcome = outcome;
        Errors = errors;
    }

    /// <summary>When it was rejected.</summary>
    public DateTimeOffset At { get; }

    /// <summary><see cref="ConfigOutcome.Rejected"/> where the configuration is invalid, <see cref="ConfigOutcome.Refused"/> where a subscriber cannot follow.</summary>
    public ConfigOutcome Outcome { get; }

    /// <summary>Every error of every schema; paths begin with the section.</summary>
    public ConfigErrors Errors { get; }

    /// <summary>A headline, then one line an error; never a secret.</summary>
    public string Report => field ??= $"The configuration changed and is not valid, so that the last good one stays: {Counted}\n{Errors}";

    /// <summary>The number of errors and the first of them, on one line.</summary>
    public string Reason => field ??= $"{Counted} {Errors[0].ToString().ReplaceLineEndings(" ")}";

    private string Counted => Errors.Count + Errors.Omitted == 1 ? "1 error." : FormattableString.Invariant($"{Errors.Count + Errors.Omitted} errors.");

    /// <inheritdoc cref="Report"/>
    public override string ToString() => Report;
}
