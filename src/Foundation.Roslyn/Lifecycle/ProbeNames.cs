namespace Foundation.Roslyn.Lifecycle;

/// <summary>The members of the runtime's <c>ProbeKind</c>, which are flags.</summary>
internal static class ProbeNames
{
    private static readonly string[] Flags = ["Readiness", "Liveness", "Startup"];

    /// <summary>The members that make up a number, <c>None</c> for 0; null where no members do.</summary>
    public static List<string>? Of(int value)
    {
        if (value < 0 || value >= 1 << Flags.Length)
        {
            return null;
        }

        List<string> names = [];
        for (int bit = 0; bit < Flags.Length; bit++)
        {
            if ((value & (1 << bit)) != 0)
            {
                names.Add(Flags[bit]);
            }
        }

        return names.Count == 0 ? ["None"] : names;
    }
}
