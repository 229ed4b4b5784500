using System.Collections.Immutable;

namespace Foundation.Configuration;

/// <summary>Where the configuration of one place comes from. Immutable; no member of it shows a secret.</summary>
public sealed class ConfigExplanation
{
    internal ConfigExplanation(string path) => Path = path;

    /// <summary>The path as configuration writes it; the keys of known fields as they are declared.</summary>
    public string Path { get; }

    /// <summary>The field at the place, or in whose list or dictionary it stands; <see langword="null"/> where there is none.</summary>
    public ConfigFieldInfo? Field { get; internal init; }

    /// <summary>Whether a schema declares the place.</summary>
    public bool IsKnown { get; internal init; }

    /// <summary>The section of the schema that owns the place, or <see langword="null"/> where none does.</summary>
    public string? Section { get; internal init; }

    /// <summary>A known path that may have been meant by an unknown one; never that of a secret.</summary>
    public string? Suggestion { get; internal init; }

    /// <summary>Whether the place is a secret, or stands in one.</summary>
    public bool IsSecret { get; internal init; }

    /// <summary>
    /// What the schema makes of the sources now, or <see langword="null"/> where it rejects the section or has nothing at
    /// the place.
    /// </summary>
    public string? Value { get; internal init; }

    /// <summary>Whether the schema rejects the section as the sources are now.</summary>
    public bool IsRejected { get; internal init; }

    /// <summary>What the program uses, or <see langword="null"/> before the start, or where it has nothing at the place.</summary>
    public string? ValueInUse { get; internal init; }

    /// <summary>
    /// Whether the program uses something else than the sources say: an update in code, or sources that were changed and
    /// not accepted.
    /// </summary>
    public bool IsOutdated { get; internal init; }

    /// <summary>The declared default, or <see langword="null"/> where there is none that can be shown, or no object that would have it.</summary>
    public string? Default { get; internal init; }

    /// <summary>Whether no source has the place, so that the declaration's default holds.</summary>
    public bool IsDefault { get; internal init; }

    /// <summary>When the field has an effect, in words, or <see langword="null"/> where it always has.</summary>
    public string? Condition { get; internal init; }

    /// <summary>Whether the field has no effect now, because of its condition or that of an object around it.</summary>
    public bool IsInactive { get; internal init; }

    /// <summary>Every source that has the place, the highest first, and every source that cannot be read.</summary>
    public ImmutableArray<ConfigContribution> Contributions { get; internal init; } = [];

    /// <summary>What is wrong at the place, and below it; and that the section is rejected, where it is for other reasons.</summary>
    public ImmutableArray<string> Problems { get; internal init; } = [];

    /// <summary>The explanation as a small table.</summary>
    public override string ToString() => ConfigExplanationText.Of(this);
}
