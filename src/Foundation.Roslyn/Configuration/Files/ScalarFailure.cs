namespace Foundation.Roslyn.Configuration;

/// <summary>Why a value of a file is none of its field's type.</summary>
internal enum ScalarFailure : byte
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>JSON of another kind: a string for a number.</summary>
    WrongKind,

    /// <summary>Not of the form of the type.</summary>
    Malformatted,

    /// <summary>Well formed, but not among the values of the type.</summary>
    OutOfRange,

    /// <summary>A number that stands alone where a unit is needed.</summary>
    MissingUnit,
}
