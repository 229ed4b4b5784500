namespace Foundation.Lifecycle;

/// <summary>
/// Marks the method that starts a managed service: it returns nothing, <see cref="Task"/> or <see cref="ValueTask"/>, and takes at most a
/// <see cref="CancellationToken"/>. When it has returned, the service is of use to its dependants.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnStartAttribute : Attribute;
