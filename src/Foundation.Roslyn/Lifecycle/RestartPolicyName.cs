namespace Foundation.Roslyn.Lifecycle;

/// <summary>The members of the runtime's enum of that name.</summary>
internal static class RestartPolicyName
{
    private static readonly string[] Names = ["OnFailure", "Always", "Never"];

    /// <summary>The member of a number, or null where none has it.</summary>
    public static string? Of(int value) => value >= 0 && value < Names.Length ? Names[value] : null;
}
