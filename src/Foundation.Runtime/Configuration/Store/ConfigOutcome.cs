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

    /// <summary>The current object is not of the expected generation; it stays.</summary>
    Conflict,
}
