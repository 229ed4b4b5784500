namespace Foundation.Roslyn.Lifecycle;

/// <summary>The ids of the lifecycle system's diagnostics.</summary>
internal static class LifecycleRuleIds
{
    public const string NotCompletable = "FND0201";
    public const string DependencyCycle = "FND0202";
    public const string NoService = "FND0203";
    public const string MethodSignature = "FND0204";
    public const string EqualPriorities = "FND0206";
    public const string StopTakesTooLong = "FND0207";
    public const string CheckTimeout = "FND0208";
    public const string BlockingCall = "FND0209";
    public const string UnusedToken = "FND0210";
    public const string StopInHook = "FND0211";
    public const string NonCriticalDependency = "FND0212";
    public const string NoRecovery = "FND0213";
    public const string BadValue = "FND0214";
    public const string DuplicateName = "FND0215";
}
