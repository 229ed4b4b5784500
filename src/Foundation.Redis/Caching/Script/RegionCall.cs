using Foundation.Caching;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>What the script is asked to do: its keys, and its arguments in the order in which it takes them.</summary>
internal readonly record struct RegionCall(RedisKey[] Keys, RedisValue[] Arguments)
{
    private const int Operands = 7;

    /// <summary>Makes the region usable on the server that holds it now.</summary>
    /// <param name="names">The region.</param>
    /// <param name="generation">The generation to begin where a new one is needed.</param>
    /// <param name="lost">A generation that must not go on; empty: none.</param>
    public static RegionCall Begin(RegionNames names, string generation, string lost) => new([names.Epochs], Arrange("begin", "", generation, lost));

    /// <summary>Asks for the position of the region.</summary>
    /// <param name="names">The region.</param>
    /// <param name="probe">What to tell whoever listens; empty: nothing.</param>
    public static RegionCall Beat(RegionNames names, string probe) => new([names.Epochs], Arrange("beat", names.Channel, probe));

    public static RegionCall Read(RegionNames names, in TierKey key, ReadOnlySpan<EpochField> epochs) =>
        OfValue(names, key, epochs, Arrange("read", epochs: epochs));

    public static RegionCall Write(RegionNames names, in TierKey key, ReadOnlySpan<EpochField> epochs, string stamp, ReadOnlyMemory<byte> value, long remaining) =>
        OfValue(names, key, epochs, Arrange("write", stamp: stamp, value: value, remaining: remaining, epochs: epochs));

    public static RegionCall Invalidate(RegionNames names, string origin, ReadOnlySpan<EpochField> begun) =>
        new([names.Epochs], Arrange("invalidate", names.Channel, origin, begun: begun));

    public static RegionCall Set(
        RegionNames names, string origin, ReadOnlySpan<EpochField> begun, in TierKey key, ReadOnlySpan<EpochField> epochs, ReadOnlyMemory<byte> value, long remaining) =>
        OfValue(names, key, epochs, Arrange("set", names.Channel, origin, value: value, remaining: remaining, begun: begun, epochs: epochs));

    private static RegionCall OfValue(RegionNames names, in TierKey key, ReadOnlySpan<EpochField> epochs, RedisValue[] arguments) =>
        new([names.Epochs, names.ValueOf(key, arguments.AsSpan(arguments.Length - epochs.Length))], arguments);

    private static RedisValue[] Arrange(
        string work,
        string channel = "",
        string origin = "",
        string stamp = "",
        ReadOnlyMemory<byte> value = default,
        long remaining = 0,
        ReadOnlySpan<EpochField> begun = default,
        ReadOnlySpan<EpochField> epochs = default)
    {
        var arguments = new RedisValue[Operands + begun.Length + epochs.Length];
        ReadOnlySpan<RedisValue> operands = [work, channel, origin, stamp, value, remaining, begun.Length];
        operands.CopyTo(arguments);
        Name(begun, arguments.AsSpan(Operands));
        Name(epochs, arguments.AsSpan(Operands + begun.Length));
        return arguments;
    }

    private static void Name(ReadOnlySpan<EpochField> epochs, Span<RedisValue> names)
    {
        for (int i = 0; i < epochs.Length; i++)
        {
            names[i] = EpochFieldText.Of(epochs[i]);
        }
    }
}
