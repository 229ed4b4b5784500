using System.Runtime.CompilerServices;

namespace Foundation.Configuration;

/// <summary>
/// The current object of every schema, as one published array: a read is one volatile load, and what several reads of one state see
/// belongs together. Immutable once published.
/// </summary>
/// <param name="slots">The generations, then one object a schema, null where it has not been bound.</param>
internal readonly struct ConfigState(object?[] slots)
{
    private const int FirstSlot = 1;

    public object?[] Slots { get; } = slots;

    public ConfigGenerations Generations => Unsafe.As<ConfigGenerations>(Slots[0]!);

    public static ConfigState Empty(int schemas)
    {
        object?[] slots = new object?[FirstSlot + schemas];
        slots[0] = new ConfigGenerations(ConfigStores.FirstGeneration, new long[schemas]);
        return new ConfigState(slots);
    }

    /// <summary>The object of a schema: of the type of the store that has the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Find<T>(int index)
        where T : class => Unsafe.As<T>(Slots[FirstSlot + index]);

    /// <summary>A copy, to be changed before it is published.</summary>
    public ConfigState Copy() => new((object?[])Slots.Clone());

    public void Put(int index, object value) => Slots[FirstSlot + index] = value;

    public void Put(ConfigGenerations generations) => Slots[0] = generations;
}

/// <summary>The number of a state, and of the state in which each schema changed last; 0 where it has not been bound. Immutable.</summary>
internal sealed class ConfigGenerations(long number, long[] ofSchemas)
{
    public long Number { get; } = number;

    public long Of(int index) => ofSchemas[index];

    public ConfigGenerations With(ReadOnlySpan<int> schemas, long generation)
    {
        long[] next = (long[])ofSchemas.Clone();
        foreach (int schema in schemas)
        {
            next[schema] = generation;
        }

        return new ConfigGenerations(Math.Max(Number, generation), next);
    }
}
