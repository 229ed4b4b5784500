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
    public const string ManagedService = "ManagedService";
    public const string PlannedService = "PlannedService";
    public const string PlannedServices = "PlannedServices";
    public const string LifecycleOptions = "LifecycleOptions";
    public const string LifecycleDocuments = "LifecycleDocuments";
    public const string Aspects = "Aspects";
    public const string RegisteredAspect = "RegisteredAspect";
    public const string RegisteredAspects = "RegisteredAspects";
    public const string Payload = "Payload";
    public const string CachePayload = "CachePayload";
    public const string PayloadType = "PayloadType";
    public const string PayloadTypes = "PayloadTypes";
    public const string PayloadEntries = "PayloadEntries";
    public const string FoundationModules = "FoundationModules";
    public const string AssemblyName = "AssemblyName";
    public const string Options = "Options";
}
