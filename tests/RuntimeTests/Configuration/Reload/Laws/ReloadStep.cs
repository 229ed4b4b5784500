using CsCheck;

namespace Foundation.RuntimeTests.Configuration.Reload.Laws;

/// <summary>Something that happens to a program's configuration.</summary>
public abstract record ReloadStep
{
    private static readonly Gen<int?> Size = OneOf<int?>(null, 0, 1, 20, 30);

    private static readonly Gen<FileText?> Text = Gen.Frequency(
        (1, OneOf<FileText?>([null])),
        (7, Gen.Select(Size, OneOf(null, "a", "b"), OneOf<int?>(null, -1, 1, 2), Gen.Int[0, 11], Gen.Int[0, 7]).Select(
            static (pool, label, limits, unknown, half) => (FileText?)new FileText(pool, label, limits, unknown == 0, half == 0))));

    public static Gen<ReloadStep> Any { get; } = Gen.Frequency(
        (6, Gen.Select(Gen.Int[0, 1], Text).Select(static (file, text) => (ReloadStep)new Write(file, text))),
        (1, OneOf<ReloadStep>(new Touch())),
        (8, OneOf(1, 4, 5, 6, 40).Select(static ticks => (ReloadStep)new Wait(ticks))),
        (2, OneOf(0, 10, 20, 30).Select(static size => (ReloadStep)new Update(size))),
        (2, Gen.Select(OneOf(0, 10, 20, 30), OneOf(-1, 1, 2)).Select(static (pool, limits) => (ReloadStep)new Commit(pool, limits))),
        (1, Gen.Int[0, 8].Select(static generation => (ReloadStep)new Rollback(generation))),
        (2, Gen.Select(Gen.Bool, Gen.Bool).Select(static (pool, limits) => (ReloadStep)new Refuse(pool, limits))),
        (1, OneOf<ReloadStep>(new Force())));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}

/// <summary>A file is written, or deleted where there is no text, and its watcher says so.</summary>
public sealed record Write(int File, FileText? Text) : ReloadStep;

/// <summary>The watcher speaks without a change.</summary>
public sealed record Touch : ReloadStep;

/// <summary>Time passes, in ticks of 50 ms.</summary>
public sealed record Wait(int Ticks) : ReloadStep;

public sealed record Update(int Pool) : ReloadStep;

public sealed record Commit(int Pool, int Limits) : ReloadStep;

public sealed record Rollback(int Generation) : ReloadStep;

/// <summary>From now on a subscriber refuses, or does not.</summary>
public sealed record Refuse(bool Pool, bool Limits) : ReloadStep;

/// <summary>A reload on demand.</summary>
public sealed record Force : ReloadStep;
