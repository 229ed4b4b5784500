using Foundation.Caching;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>What the script is asked to do: the work, three operands, and the epochs that it is about.</summary>
internal readonly record struct RegionCall(RedisKey[] Keys, RedisValue[] Arguments)
{
    private const int Operands = 4;

    /// <summary>Makes the region usable on the server that holds it now.</summary>
    /// <param name="names">The region.</param>
    /// <param name="generation">The generation to begin where a new one is needed.</param>
    /// <param name="lost">A generation that must not go on; empty: none.</param>
    public static RegionCall Begin(RegionNames names, string generation, string lost) => new([names.Epochs], ["begin", generation, lost, ""]);

    /// <summary>Asks for the position of the region.</summary>
    /// <param name="names">The region.</param>
    /// <param name="probe">What to tell whoever listens; empty: nothing.</param>
    public static RegionCall Beat(RegionNames names, string probe) => new([names.Epochs], ["beat", names.Channel, probe, ""]);

    public static RegionCall Read(RegionNames names, in TierKey key, ReadOnlySpan<EpochField> epochs)
    {
        RedisValue[] arguments = WithFields("read", "", "", "", epochs);
        return new RegionCall([names.Epochs, names.ValueOf(key, arguments.AsSpan(Operands))], arguments);
    }

    public static RegionCall Write(RegionNames names, in TierKey key, ReadOnlySpan<EpochField> epochs, string stamp, ReadOnlyMemory<byte> value, TimeSpan remaining)
    {
        RedisValue[] arguments = WithFields("write", stamp, value, (long)remaining.TotalMilliseconds, epochs);
        return new RegionCall([names.Epochs, names.ValueOf(key, arguments.AsSpan(Operands))], arguments);
    }

    public static RegionCall Invalidate(RegionNames names, ReadOnlySpan<EpochField> epochs, string origin) =>
        new([names.Epochs], WithFields("invalidate", names.Channel, origin, "", epochs));

    private static RedisValue[] WithFields(RedisValue work, RedisValue first, RedisValue second, RedisValue third, ReadOnlySpan<EpochField> epochs)
    {
        var arguments = new RedisValue[Operands + epochs.Length];
        (arguments[0], arguments[1], arguments[2], arguments[3]) = (work, first, second, third);
        for (int i = 0; i < epochs.Length; i++)
        {
            arguments[Operands + i] = EpochFieldText.Of(epochs[i]);
        }

        return arguments;
    }
}
