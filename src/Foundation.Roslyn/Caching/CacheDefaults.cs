namespace Foundation.Roslyn.Caching;

/// <summary>What holds where an attribute says nothing: the defaults of the runtime's types, which generated code leaves out.</summary>
internal static class CacheDefaults
{
    public const long Ttl = 10 * TimeSpan.TicksPerMinute;
    public const long Stale = 0;

    /// <summary>No limit.</summary>
    public const long Timeout = 0;
    public const bool CacheNull = true;
}
