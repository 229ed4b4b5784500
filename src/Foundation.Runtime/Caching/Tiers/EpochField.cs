namespace Foundation.Caching;

/// <summary>One of the numbers that grow with invalidations, as the processes that share a region know it.</summary>
/// <param name="Node">The name of the node.</param>
/// <param name="Stripe">The stripe that the keys share, from 0 up to <see cref="Stripes"/>; <see cref="All"/> or <see cref="Any"/>.</param>
public readonly record struct EpochField(string Node, int Stripe)
{
    /// <summary>How many stripes a node has where it is shared, however many it has in a process: another version of the program may have more.</summary>
    internal const int Stripes = 1024;

    /// <summary>Grows when all values of the node are invalidated.</summary>
    public const int All = -1;

    /// <summary>Grows with every stripe of the node.</summary>
    public const int Any = -2;
}
