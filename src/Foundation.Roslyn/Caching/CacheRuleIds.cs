namespace Foundation.Roslyn.Caching;

/// <summary>The ids of what is said about declared caches.</summary>
internal static class CacheRuleIds
{
    public const string DependencyCycle = "FND0701";
    public const string NoCachedMember = "FND0702";
    public const string MissingKeyPart = "FND0703";
    public const string UnusedKeyPart = "FND0704";
    public const string UndeclaredRead = "FND0705";
    public const string UnreadDependency = "FND0706";
    public const string MutableValue = "FND0707";
    public const string NoValueEquality = "FND0708";
    public const string BadValue = "FND0709";
    public const string NotSerializable = "FND0710";
    public const string SecurityRelevantStale = "FND0711";
    public const string LargeClosure = "FND0712";
    public const string NoReader = "FND0713";
    public const string TooMuchMemory = "FND0715";
    public const string NotWarmable = "FND0716";
    public const string UnknownSize = "FND0717";
    public const string NotCacheable = "FND0718";
    public const string DuplicateName = "FND0719";
}
