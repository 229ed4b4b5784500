using System.Globalization;

namespace Foundation.Lifecycle;

/// <summary>The stage of a program, and the number of the change that led to it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Generation">0 for <see cref="LifecycleStage.Created"/>, larger by 1 with every change.</param>
public readonly record struct LifecycleChange(LifecycleStage Stage, long Generation)
{
    /// <summary>The stage in lower case with its generation.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stage.ToString().ToLowerInvariant()} #{Generation}");
}
