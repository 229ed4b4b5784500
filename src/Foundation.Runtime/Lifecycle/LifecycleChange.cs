using System.Globalization;

namespace Foundation.Lifecycle;

/// <summary>The stage of a program and how well it is, and the number of the change that led to it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Health">As bad as the worst of its services.</param>
/// <param name="Generation">0 for <see cref="LifecycleStage.Created"/>, larger by 1 with every change.</param>
public readonly record struct LifecycleChange(LifecycleStage Stage, HealthStatus Health, long Generation)
{
    /// <summary>Stage and health in lower case with the generation.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Stage.ToString().ToLowerInvariant()}, {Health.ToString().ToLowerInvariant()} #{Generation}");
}
