namespace Foundation.Caching;

/// <summary>Where values are kept, of the tiers that their region has.</summary>
[Flags]
public enum CacheTiers
{
    /// <summary>Nowhere: each reader loads, and those of one moment share the load.</summary>
    None = 0,

    /// <summary>In the memory of the process.</summary>
    Memory = 1,

    /// <summary>On the disk of the machine, where a process finds them when it starts anew.</summary>
    Disk = 2,

    /// <summary>In an engine that several processes share.</summary>
    Distributed = 4,

    /// <summary>Wherever the region keeps values.</summary>
    All = Memory | Disk | Distributed,
}
