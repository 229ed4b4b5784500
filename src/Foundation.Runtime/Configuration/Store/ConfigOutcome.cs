namespace Foundation.Configuration;

/// <summary>What became of an update.</summary>
public enum ConfigOutcome
{
    /// <summary>The new object is current, with a new generation.</summary>
    Accepted,

    /// <summary>No field differs: the generation stays and nobody is called.</summary>
    Unchanged,

    /// <summary>The new object is invalid; the old one stays.</summary>
    Rejected,

    /// <summary>A subscriber cannot follow the change; the old object stays, and who had prepared for the new one was rolled back.</summary>
    Refused,

    /// <summary>The current object is not of the expected generation; it stays.</summary>
    Conflict,

    /// <summary>The history does not reach back to the generation; the current object stays.</summary>
    NotFound,
}
