using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>A place at which a thread is held.</summary>
/// <param name="Place">The call, or the read of a property.</param>
/// <param name="Task">The task, or its awaiter, that is waited for; null where it is something else.</param>
/// <param name="Name">What is called: <c>Task.Wait</c>.</param>
/// <param name="Remedy">What to do instead.</param>
internal sealed record BlockingCall(IOperation Place, IOperation? Task, string Name, string Remedy);
