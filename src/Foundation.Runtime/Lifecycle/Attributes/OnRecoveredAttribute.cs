namespace Foundation.Lifecycle;

/// <summary>
/// Marks the method that is called when a managed service is healthy again. It returns nothing, <see cref="Task"/> or <see cref="ValueTask"/>,
/// and takes at most a <see cref="CancellationToken"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnRecoveredAttribute : Attribute;
