namespace Foundation.Roslyn.Caching;

/// <summary>What holds where an attribute says nothing: the defaults of the runtime's types, which generated code leaves out.</summary>
internal static class CacheDefaults
{
    public const long Ttl = 10 * TimeSpan.TicksPerMinute;

    /// <summary>Of the other durations: none.</summary>
    public const long None = 0;
    public const long Memory = 64L * 1024 * 1024;
    public const bool CacheNull = true;
}
