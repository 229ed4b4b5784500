namespace Foundation.Configuration;

/// <summary>What made an object current.</summary>
public enum ConfigCause
{
    /// <summary>The start of the program.</summary>
    Start,

    /// <summary>The sources changed.</summary>
    Reload,

    /// <summary>The program changed it.</summary>
    Update,

    /// <summary>The program went back to an earlier generation.</summary>
    Rollback,
}
