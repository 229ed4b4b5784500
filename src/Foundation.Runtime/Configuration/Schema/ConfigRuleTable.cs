namespace Foundation.Configuration;

/// <summary>
/// All constraints of the process by number. An error refers to its constraint by number because to store a number
/// costs the collector nothing, and a validator that finds everything wrong stores little else. Thread-safe.
/// </summary>
internal static class ConfigRuleTable
{
    private static readonly Lock Gate = new();
    private static ConfigRule[] Rules = new ConfigRule[64];
    private static int LastId;

    /// <summary>Gives a constraint its number, which is not 0.</summary>
    public static int Add(ConfigRule rule)
    {
        lock (Gate)
        {
            int id = ++LastId;
            ConfigRule[] rules = Rules;
            if (id == rules.Length)
            {
                Array.Resize(ref rules, id * 2);
            }

            rules[id] = rule;
            Volatile.Write(ref Rules, rules);
            return id;
        }
    }

    /// <summary>The constraint of a number, or <see langword="null"/> for 0.</summary>
    public static ConfigRule? Find(int id) => id == 0 ? null : Volatile.Read(ref Rules)[id];
}
