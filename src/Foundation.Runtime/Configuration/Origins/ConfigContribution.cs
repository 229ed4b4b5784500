namespace Foundation.Configuration;

/// <summary>What one source has for a place. Immutable.</summary>
public sealed class ConfigContribution
{
    internal ConfigContribution(ConfigContributionKind kind, ConfigOrigin origin)
    {
        Kind = kind;
        Origin = origin;
    }

    /// <summary>What became of it.</summary>
    public ConfigContributionKind Kind { get; }

    /// <summary>Where it is written.</summary>
    public ConfigOrigin Origin { get; }

    /// <summary>
    /// The value as text: redacted where it is secret, of an object or list its size, and <see langword="null"/> where no
    /// field says that it may be shown, or where the source cannot be read.
    /// </summary>
    public string? Value { get; internal init; }

    /// <summary>The earlier name of the field under which it is written, or <see langword="null"/>.</summary>
    public string? EarlierKey { get; internal init; }

    /// <summary>By what it is hidden, or why the source cannot be read; otherwise <see langword="null"/>.</summary>
    public string? Remark { get; internal init; }

    /// <summary>What became of it, where it is written, and its value.</summary>
    public override string ToString() => ConfigExplanationText.Of(this);
}
