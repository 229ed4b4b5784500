namespace Foundation.Roslyn;

/// <summary>Metadata names of the runtime's types that declarations use. No <c>global::</c>: symbols are looked up by them.</summary>
internal static class TypeNames
{
    public const string FoundationModuleAttribute = "Foundation.FoundationModuleAttribute";

    public const string PayloadAttribute = "Foundation.PayloadAttribute";

    public const string ConfigSchemaAttribute = "Foundation.Configuration.ConfigSchemaAttribute";
    public const string FieldAttribute = "Foundation.Configuration.FieldAttribute";
    public const string NotFieldAttribute = "Foundation.Configuration.NotFieldAttribute";
    public const string RuleAttribute = "Foundation.Configuration.RuleAttribute";
    public const string DiscriminatorAttribute = "Foundation.Configuration.DiscriminatorAttribute";
    public const string VariantAttribute = "Foundation.Configuration.VariantAttribute";
    public const string ExactlyOneOfAttribute = "Foundation.Configuration.ExactlyOneOfAttribute";
    public const string AtMostOneOfAttribute = "Foundation.Configuration.AtMostOneOfAttribute";

    public const string ManagedServiceAttribute = "Foundation.Lifecycle.ManagedServiceAttribute";
    public const string LifecycleAttribute = "Foundation.Lifecycle.LifecycleAttribute";
    public const string OnStartAttribute = "Foundation.Lifecycle.OnStartAttribute";
    public const string RunAttribute = "Foundation.Lifecycle.RunAttribute";
    public const string HealthCheckAttribute = "Foundation.Lifecycle.HealthCheckAttribute";
    public const string ShutdownHookAttribute = "Foundation.Lifecycle.ShutdownHookAttribute";
    public const string OnDegradedAttribute = "Foundation.Lifecycle.OnDegradedAttribute";
    public const string OnRecoveredAttribute = "Foundation.Lifecycle.OnRecoveredAttribute";
    public const string ServiceLifecycle = "Foundation.Lifecycle.ServiceLifecycle";

    public const string AspectsAttribute = "Foundation.AspectsAttribute";
    public const string CachedAttribute = "Foundation.Caching.CachedAttribute";
    public const string CacheDependsOnAttribute = "Foundation.Caching.CacheDependsOnAttribute";
    public const string InvalidatesAttribute = "Foundation.Caching.InvalidatesAttribute";
    public const string WarmAttribute = "Foundation.Caching.WarmAttribute";
    public const string CacheRegionAttribute = "Foundation.Caching.CacheRegionAttribute";
}
