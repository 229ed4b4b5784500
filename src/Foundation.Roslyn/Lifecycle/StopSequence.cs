namespace Foundation.Roslyn.Lifecycle;

/// <summary>The order in which the hooks of one service run.</summary>
internal static class StopSequence
{
    /// <summary>Higher priorities first, then by name, as the runtime sorts.</summary>
    public static List<HookModel> Of(LifecycleModel service)
    {
        List<HookModel> hooks = [.. service.Hooks];
        hooks.Sort(static (left, right) =>
        {
            int byPriority = right.Priority.CompareTo(left.Priority);
            int byName = byPriority != 0 ? byPriority : string.CompareOrdinal(left.Method.ShortName, right.Method.ShortName);
            return byName != 0 ? byName : string.CompareOrdinal(left.Method.Name, right.Method.Name);
        });
        return hooks;
    }

    /// <summary>
    /// The longest that the hooks can take by their timeouts: one after the other, but neighbours of one priority that are concurrent
    /// together. A timeout that is no duration counts nothing.
    /// </summary>
    public static long TicksOf(LifecycleModel service)
    {
        long total = 0;
        long together = 0;
        HookModel? previous = null;
        foreach (HookModel hook in Of(service))
        {
            bool joins = previous is { IsConcurrent: true } && hook.IsConcurrent && previous.Priority == hook.Priority;
            if (!joins)
            {
                total += together;
                together = 0;
            }

            together = Math.Max(together, Math.Min(hook.Timeout.Ticks, LifecycleRules.LongestWait));
            previous = hook;
        }

        return total + together;
    }
}
