namespace Foundation.Benchmarks.Lifecycle;

/// <summary>A case in which services, hooks or checks misbehave.</summary>
/// <param name="Case">What happens.</param>
/// <param name="Peer">Shows what Microsoft's stack makes of it.</param>
/// <param name="Foundation">Shows what Foundation makes of it.</param>
internal sealed record Behaviour(string Case, Func<Task<string>> Peer, Func<Task<string>> Foundation);
