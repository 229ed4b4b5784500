namespace Foundation.Roslyn.Configuration;

/// <summary>What a declaration must fulfil. Pure: the generator and the analyzer ask the same questions.</summary>
internal static class ConfigRules
{
    /// <summary>Whether code can be generated for the declaration.</summary>
    public static bool IsValid(ConfigModel schema) => schema.Hierarchy.IsPartial;
}
