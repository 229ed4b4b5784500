namespace Foundation.Lifecycle;

/// <summary>When the background work of a service is started again.</summary>
public enum RestartPolicy
{
    /// <summary>When it has thrown.</summary>
    OnFailure,

    /// <summary>When it has ended, also well.</summary>
    Always,

    /// <summary>Never: a failure of a critical service stops the program, that of another leaves it degraded.</summary>
    Never,
}
