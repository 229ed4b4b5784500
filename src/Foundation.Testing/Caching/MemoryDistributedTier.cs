using Foundation.Caching;

namespace Foundation.Testing.Caching;

/// <summary>
/// An engine in memory that several graphs share as several processes would: it can be taken down, and its messages can be held back or lost.
/// Thread-safe.
/// </summary>
/// <param name="time">The clock by which values end.</param>
public sealed class MemoryDistributedTier(TimeProvider time) : IDistributedTier
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, MemoryRegion> _regions = new(StringComparer.Ordinal);

    /// <summary>Whether nothing can be reached. Listeners hear of it only from <see cref="GoDown"/> and <see cref="ComeUp"/>.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether messages wait until they are let go.</summary>
    public bool HoldsMessages { get; set; }

    /// <summary>How many round trips have been made.</summary>
    public int RoundTrips { get; internal set; }

    internal TimeProvider Time => time;

    /// <inheritdoc/>
    public IDistributedRegion Open(string region, IDistributedListener listener)
    {
        lock (_gate)
        {
            if (!_regions.TryGetValue(region, out MemoryRegion? known))
            {
                _regions.Add(region, known = new MemoryRegion(this));
            }

            return known.Join(listener, isHeard: !IsDown);
        }
    }

    /// <summary>Takes it down: everything fails, and nothing is heard.</summary>
    public void GoDown()
    {
        IsDown = true;
        ForAll(static region => region.Lose());
    }

    /// <summary>Brings it up again.</summary>
    /// <param name="forgets">Whether it has lost what it kept.</param>
    public void ComeUp(bool forgets = false)
    {
        IsDown = false;
        ForAll(region => region.Restore(forgets));
    }

    /// <summary>Delivers the messages that wait.</summary>
    public void LetMessagesGo()
    {
        HoldsMessages = false;
        ForAll(static region => region.Deliver());
    }

    /// <summary>Loses the messages that wait; the listeners find the gap.</summary>
    public void LoseMessages()
    {
        HoldsMessages = false;
        ForAll(static region => region.Drop());
    }

    private void ForAll(Action<MemoryRegion> action)
    {
        MemoryRegion[] regions;
        lock (_gate)
        {
            regions = [.. _regions.Values];
        }

        Array.ForEach(regions, action);
    }
}
