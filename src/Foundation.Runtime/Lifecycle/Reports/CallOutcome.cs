namespace Foundation.Lifecycle;

/// <summary>What became of a start or a shutdown hook.</summary>
public enum CallOutcome
{
    /// <summary>It did what it should, in time.</summary>
    Ok,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It took too long, and ended when it was cancelled.</summary>
    TimedOut,

    /// <summary>It took too long, and went on when it was cancelled: nobody waits for it any more.</summary>
    Abandoned,

    /// <summary>It was cancelled because the program stops.</summary>
    Cancelled,

    /// <summary>It was not called: what it depends on did not start, or there was no time left.</summary>
    Skipped,
}
