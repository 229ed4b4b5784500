namespace Foundation.Configuration;

/// <summary>When a changed value takes effect.</summary>
public enum ReloadPolicy
{
    /// <summary>At once.</summary>
    Hot,

    /// <summary>At the next start; a change in a running program is reported and not applied.</summary>
    Restart,

    /// <summary>Never after the first start; a change in a running program is reported and not applied.</summary>
    Never,
}
