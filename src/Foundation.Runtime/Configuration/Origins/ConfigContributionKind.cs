namespace Foundation.Configuration;

/// <summary>What became of what a source has for a place.</summary>
public enum ConfigContributionKind
{
    /// <summary>It holds.</summary>
    Set,

    /// <summary>An object that holds where higher sources do not say otherwise.</summary>
    Merged,

    /// <summary>A higher source says otherwise.</summary>
    Overridden,

    /// <summary>A higher source replaces the list or object in which it stands.</summary>
    Hidden,

    /// <summary>The source cannot be read; while that is so no section is.</summary>
    Unreadable,
}
