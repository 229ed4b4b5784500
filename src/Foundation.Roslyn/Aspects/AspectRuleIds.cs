namespace Foundation.Roslyn.Aspects;

/// <summary>The ids of what is said about all aspects.</summary>
internal static class AspectRuleIds
{
    public const string NotCompletable = "FND0001";
    public const string StrayAspect = "FND0002";
    public const string NoCore = "FND0003";
}
