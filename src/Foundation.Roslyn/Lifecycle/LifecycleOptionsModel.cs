namespace Foundation.Roslyn.Lifecycle;

/// <summary>What <c>[assembly: Lifecycle]</c> says, as plain values.</summary>
/// <param name="StopDeadline">When the stop is over.</param>
/// <param name="RunAlwaysReserve">What is kept of it for hooks that run always.</param>
/// <param name="DrainDelay">How long a program that is to stop goes on serving.</param>
/// <param name="DrainTimeout">How long its parts may take to finish what they have.</param>
/// <param name="MinDwell">How long all must have been well.</param>
/// <param name="Grace">How long a cancelled call may take to end.</param>
/// <param name="MaxStartParallelism">How many services start at once; 0 for no limit.</param>
/// <param name="IsWrittenByAlias">The attribute is written by an alias, which hides it from the generator.</param>
internal sealed record LifecycleOptionsModel(
    DurationModel StopDeadline,
    DurationModel RunAlwaysReserve,
    DurationModel DrainDelay,
    DurationModel DrainTimeout,
    DurationModel MinDwell,
    DurationModel Grace,
    int MaxStartParallelism,
    bool IsWrittenByAlias)
{
    /// <summary>What holds without the attribute.</summary>
    public static LifecycleOptionsModel Default { get; } = new(
        DurationModel.Default(LifecycleDefaults.StopDeadline),
        DurationModel.Default(LifecycleDefaults.RunAlwaysReserve),
        DurationModel.Default(LifecycleDefaults.DrainDelay),
        DurationModel.Default(LifecycleDefaults.DrainTimeout),
        DurationModel.Default(LifecycleDefaults.MinDwell),
        DurationModel.Default(LifecycleDefaults.Grace),
        LifecycleDefaults.MaxStartParallelism,
        IsWrittenByAlias: false);
}
