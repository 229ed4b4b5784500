namespace Foundation.Caching;

/// <summary>Whether a value is loaded anew before it ends, so that nobody has to wait for that.</summary>
public enum RefreshPolicy
{
    /// <summary>It is loaded when a reader finds it expired.</summary>
    None,

    /// <summary>A read in the last fifth of its time begins the load; it and those that follow get what is kept.</summary>
    Eager,

    /// <summary>
    /// Each read may begin the load, the likelier the nearer the end and the longer the last load took, so that processes that share a value
    /// do not load it all at once (XFetch: Vattani, Chierichetti, Lowenstein, "Optimal Probabilistic Cache Stampede Prevention", 2015).
    /// </summary>
    Probabilistic,
}
