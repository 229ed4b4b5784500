namespace Foundation.Configuration;

/// <summary>What is wrong with a value, a key or a source.</summary>
public enum ConfigErrorCode : byte
{
    /// <summary>A source could not be read at all: malformed JSON, nested too deep, unreadable.</summary>
    Malformed,

    /// <summary>A key without a field.</summary>
    UnknownKey,

    /// <summary>Two keys of one source that differ at most by case.</summary>
    DuplicateKey,

    /// <summary>A key that has a new name (warning), or the old and the new name together (error).</summary>
    RenamedKey,

    /// <summary>A key that should no longer be set (warning).</summary>
    DeprecatedKey,

    /// <summary>A key that has no effect, since what it depends on is off (warning).</summary>
    InactiveKey,

    /// <summary>A required key is absent.</summary>
    Required,

    /// <summary>An explicit null where a value is needed.</summary>
    Null,

    /// <summary>An object where a list is needed, a text where a number is needed, and the like.</summary>
    WrongType,

    /// <summary>A text that does not have the form of the type.</summary>
    Malformatted,

    /// <summary>A number that does not fit the type.</summary>
    OutOfRange,

    /// <summary>A bare number where a unit is needed.</summary>
    MissingUnit,

    /// <summary>A discriminator that names no case of the union.</summary>
    UnknownVariant,

    /// <summary>A setter, an initialiser or a constructor of the schema threw.</summary>
    Thrown,

    /// <summary>A change of a field that cannot change while the program runs.</summary>
    Frozen,

    /// <summary>A subscriber cannot follow the change.</summary>
    Refused,

    /// <summary>Below the minimum.</summary>
    Min,

    /// <summary>Above the maximum.</summary>
    Max,

    /// <summary>Not above the exclusive minimum.</summary>
    ExclusiveMin,

    /// <summary>Not below the exclusive maximum.</summary>
    ExclusiveMax,

    /// <summary>Fewer characters than allowed.</summary>
    MinLength,

    /// <summary>More characters than allowed.</summary>
    MaxLength,

    /// <summary>Fewer elements than allowed.</summary>
    MinCount,

    /// <summary>More elements than allowed.</summary>
    MaxCount,

    /// <summary>Two elements that must differ are equal.</summary>
    Unique,

    /// <summary>The pattern does not match.</summary>
    Pattern,

    /// <summary>Not of the named format.</summary>
    Format,

    /// <summary>Not one of the allowed values.</summary>
    OneOf,

    /// <summary>None, or more than one, of a group is set.</summary>
    ExactlyOneOf,

    /// <summary>More than one of a group is set.</summary>
    AtMostOneOf,

    /// <summary>A rule over several fields does not hold.</summary>
    Rule,
}
