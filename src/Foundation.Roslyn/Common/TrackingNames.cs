namespace Foundation.Roslyn;

/// <summary>The names of pipeline steps; tests look at their results by these names.</summary>
internal static class TrackingNames
{
    public const string ConfigSchema = "ConfigSchema";
    public const string ConfigVariant = "ConfigVariant";
    public const string ConfigVariants = "ConfigVariants";
    public const string ConfigRoot = "ConfigRoot";
    public const string ConfigRoots = "ConfigRoots";
    public const string ConfigDocuments = "ConfigDocuments";
    public const string FoundationModules = "FoundationModules";
    public const string AssemblyName = "AssemblyName";
    public const string Options = "Options";
}
