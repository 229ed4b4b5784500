namespace Foundation.Lifecycle;

/// <summary>
/// Marks the method that is called when a managed service is no longer healthy, by itself or because of what it depends on. It returns nothing,
/// <see cref="Task"/> or <see cref="ValueTask"/>, and takes at most the <see cref="Foundation.Health"/> and a <see cref="CancellationToken"/>.
/// Calls of this and of the method marked <see cref="OnRecoveredAttribute"/> never overlap.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnDegradedAttribute : Attribute;
