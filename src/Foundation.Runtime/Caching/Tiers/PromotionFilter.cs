namespace Foundation.Caching;

/// <summary>Tells what is asked for a second time within a while, approximately: as long as no other takes its place. Thread-safe.</summary>
internal sealed class PromotionFilter
{
    private const int Places = 4096;

    private readonly ulong[] _seen = new ulong[Places];

    public bool IsSecond(ulong hash)
    {
        ref ulong place = ref _seen[hash % Places];
        bool isSecond = Volatile.Read(ref place) == hash;
        Volatile.Write(ref place, hash);
        return isSecond;
    }
}
