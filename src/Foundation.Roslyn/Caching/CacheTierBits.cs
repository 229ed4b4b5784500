namespace Foundation.Roslyn.Caching;

/// <summary>The numbers of the runtime's <c>CacheTiers</c>.</summary>
internal static class CacheTierBits
{
    public const int Memory = 1;
    public const int Disk = 2;
    public const int Distributed = 4;
    public const int All = Memory | Disk | Distributed;
}
