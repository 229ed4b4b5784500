using CsCheck;
using Foundation.Lifecycle;

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
internal sealed record RandomService(int[] Hard, int[] Soft, bool IsCritical, Behaviour Start, int StartTime, RandomHook[] Hooks, RandomWork? Work, int ToldTime);

/// <summary>A hook of a random service.</summary>
internal sealed record RandomHook(Behaviour Behaviour, int Time, int Priority, bool IsConcurrent, bool RunsAlways);

/// <summary>Background work of a random service: its calls one after the other, the last for ever.</summary>
internal sealed record RandomWork(RestartPolicy Restart, int MaxFailures, (Behaviour Behaviour, int Time)[] Calls);

/// <summary>Something that happens to a random program: a service says how well it is, or is told to stop.</summary>
internal sealed record RandomEvent(int At, int Service, HealthStatus? Says);

/// <summary>A random program, how many of it may start at once, what happens to it, and when it is told to stop.</summary>
internal sealed record RandomPlan(RandomService[] Services, int Parallelism, int StopAt, RandomEvent[] Events, bool HasParts)
{
    private static readonly Gen<Behaviour> AnyBehaviour = Gen.Frequency((12, Gen.Const(Behaviour.Returns)), (2, Gen.Const(Behaviour.Throws)), (1, Gen.Const(Behaviour.Waits)), (1, Gen.Const(Behaviour.Hangs)));

    private static readonly Gen<RandomHook> AnyHook =
        Gen.Select(AnyBehaviour, Gen.Int[0, 400], Gen.Int[0, 2], Gen.Bool, Gen.Bool, static (behaviour, time, priority, isConcurrent, always) => new RandomHook(behaviour, time, priority, isConcurrent, always));

    private static readonly Gen<(int[] Hard, int[] Soft)> AnyEdges =
        Gen.Select(Gen.Int[0, 9].Array[0, 3], Gen.Int[0, 9].Array[0, 2], static (hard, soft) => (hard, soft));

    private static readonly Gen<Behaviour> AnyCall =
        Gen.Frequency((2, Gen.Const(Behaviour.Returns)), (5, Gen.Const(Behaviour.Throws)), (4, Gen.Const(Behaviour.Waits)), (1, Gen.Const(Behaviour.Hangs)));

    private static readonly Gen<RandomWork> AnyWork = Gen.Select(
        Gen.Int[0, 2], Gen.Int[1, 4], Gen.Select(AnyCall, Gen.Int[0, 800]).Array[1, 4],
        static (restart, maxFailures, calls) => new RandomWork((RestartPolicy)restart, maxFailures, calls));

    // Its cancellation shows when the stop of a service begins.
    private static readonly RandomWork Endless = new(RestartPolicy.Never, 1, [(Behaviour.Waits, 0)]);

    private static readonly Gen<RandomEvent> AnyEvent = Gen.Select(
        Gen.Int[0, 4000], Gen.Int[0, 9], Gen.Int[0, 7],
        static (at, service, what) => new RandomEvent(at, service, what switch { < 4 => HealthStatus.Healthy, 4 or 5 => HealthStatus.Degraded, 6 => HealthStatus.Unhealthy, _ => null }));

    private static readonly Gen<RandomService> AnyService = Gen.Select(
        AnyEdges, Gen.Bool, Gen.Select(AnyBehaviour, Gen.Int[0, 1500]), AnyHook.Array[0, 3], Gen.Frequency((2, Gen.Const((RandomWork?)null)), (1, AnyWork.Select(static work => (RandomWork?)work))), Gen.Int[0, 300],
        static (edges, isCritical, start, hooks, work, told) => new RandomService(edges.Hard, edges.Soft, isCritical, start.Item1, start.Item2, hooks, work, told));

    /// <summary>A third of them has parts that end, fail and are told to stop while the others run; those start well at first.</summary>
    public static Gen<RandomPlan> Any { get; } = Gen.Select(
        AnyService.Array[1, 9], Gen.Int[1, 4], Gen.Int[0, 4000], AnyEvent.Array[0, 6], Gen.Int[0, 2],
        static (services, parallelism, stopAt, events, third) => Of(services, parallelism, stopAt, events, hasParts: third == 0));

    private static RandomPlan Of(RandomService[] services, int parallelism, int stopAt, RandomEvent[] events, bool hasParts) => new(
        [.. services.Select((service, index) => Backwards(service, index, hasParts))],
        parallelism,
        stopAt,
        [.. events.Where(next => next.Service < services.Length && (hasParts || next.Says is not null))],
        hasParts);

    private static RandomService Backwards(RandomService service, int index, bool hasParts) => service with
    {
        Hard = [.. service.Hard.Where(edge => edge < index).Distinct()],
        Soft = [.. service.Soft.Where(edge => edge < index).Distinct()],
        Work = hasParts ? service.Work ?? Endless : null,
    };
}
