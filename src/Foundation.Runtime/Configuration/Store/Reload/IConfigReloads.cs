namespace Foundation.Configuration;

/// <summary>
/// Follows the sources of the configuration. When they have been quiet for 250 ms, and 2 s after the first change at the latest, every schema is
/// read anew and all of them change as one, or none does. Thread-safe.
/// </summary>
public interface IConfigReloads
{
    /// <summary>
    /// Raised once for every reload that was not made, on the thread that noticed the change. The last good configuration stays. What a
    /// handler throws is logged.
    /// </summary>
    event Action<ConfigRejection>? ReloadRejected;

    /// <summary>
    /// Raised once for every reload that was made, after its subscribers were told, on the thread that noticed the change. The outcome is
    /// <see cref="ConfigOutcome.Unchanged"/> where the sources say something new that no field shows, or only a restart can bring. What a
    /// handler throws is logged.
    /// </summary>
    event Action<ConfigResult>? ReloadAccepted;

    /// <summary>Why the sources and the current configuration differ, or <see langword="null"/> where the last reload was made.</summary>
    ConfigRejection? Rejection { get; }

    /// <summary>The paths, as in <c>Database:Buffer</c>, that have other values in the sources and take effect at the next start.</summary>
    IReadOnlyList<string> AwaitingRestart { get; }

    /// <summary>Reads the files and all schemas now, without waiting for a change.</summary>
    /// <returns>What became of it; the generation is that of the whole configuration.</returns>
    /// <exception cref="InvalidOperationException">It is called by a subscriber that prepares, commits or rolls back another change.</exception>
    ConfigResult Reload();
}
