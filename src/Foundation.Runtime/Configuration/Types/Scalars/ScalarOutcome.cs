namespace Foundation.Configuration.Types;

/// <summary>How the reading of a scalar ended.</summary>
internal enum ScalarOutcome
{
    Read,

    /// <summary>Not of the form of the type.</summary>
    Malformatted,

    /// <summary>Well formed, but not among the values of the type.</summary>
    OutOfRange,

    /// <summary>A number that stands alone where a unit is needed.</summary>
    MissingUnit,
}
