namespace Foundation.Lifecycle;

/// <summary>The questions that a platform asks a program.</summary>
[Flags]
public enum ProbeKind
{
    /// <summary>None: the check is shown, and answers no probe.</summary>
    None = 0,

    /// <summary>Can it be sent requests?</summary>
    Readiness = 1,

    /// <summary>Is it alive, or should it be killed and started anew?</summary>
    Liveness = 2,

    /// <summary>Has it started?</summary>
    Startup = 4,
}
