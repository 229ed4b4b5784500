using CsCheck;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>How the start of a service or a hook behaves.</summary>
internal enum Behaviour
{
    Returns,
    Throws,

    /// <summary>Ends only when it is cancelled.</summary>
    Waits,

    /// <summary>Never ends.</summary>
    Hangs,
}

/// <summary>A service of a random program; it depends on services before it.</summary>
internal sealed record RandomService(int[] Hard, int[] Soft, bool IsCritical, Behaviour Start, int StartTime, RandomHook[] Hooks);

/// <summary>A hook of a random service.</summary>
internal sealed record RandomHook(Behaviour Behaviour, int Time, int Priority, bool IsConcurrent, bool RunsAlways);

/// <summary>A random program, how many of it may start at once, and when it is told to stop.</summary>
internal sealed record RandomPlan(RandomService[] Services, int Parallelism, int StopAt)
{
    private static readonly Gen<Behaviour> AnyBehaviour = Gen.Frequency((12, Gen.Const(Behaviour.Returns)), (2, Gen.Const(Behaviour.Throws)), (1, Gen.Const(Behaviour.Waits)), (1, Gen.Const(Behaviour.Hangs)));

    private static readonly Gen<RandomHook> AnyHook =
        Gen.Select(AnyBehaviour, Gen.Int[0, 400], Gen.Int[0, 2], Gen.Bool, Gen.Bool, static (behaviour, time, priority, isConcurrent, always) => new RandomHook(behaviour, time, priority, isConcurrent, always));

    private static readonly Gen<(int[] Hard, int[] Soft)> AnyEdges =
        Gen.Select(Gen.Int[0, 9].Array[0, 3], Gen.Int[0, 9].Array[0, 2], static (hard, soft) => (hard, soft));

    private static readonly Gen<RandomService> AnyService = Gen.Select(
        AnyEdges, Gen.Bool, AnyBehaviour, Gen.Int[0, 1500], AnyHook.Array[0, 3],
        static (edges, isCritical, start, time, hooks) => new RandomService(edges.Hard, edges.Soft, isCritical, start, time, hooks));

    public static Gen<RandomPlan> Any { get; } = Gen.Select(
        AnyService.Array[1, 9], Gen.Int[1, 4], Gen.Int[0, 6000],
        static (services, parallelism, stopAt) => new RandomPlan([.. services.Select(Backwards)], parallelism, stopAt));

    private static RandomService Backwards(RandomService service, int index) => service with
    {
        Hard = [.. service.Hard.Where(edge => edge < index).Distinct()],
        Soft = [.. service.Soft.Where(edge => edge < index).Distinct()],
    };
}
