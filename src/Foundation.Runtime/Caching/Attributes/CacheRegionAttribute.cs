namespace Foundation.Caching;

/// <summary>The limits of what the cached methods of a class keep together. Without it they are those of <see cref="CacheRegionOptions"/>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CacheRegionAttribute : Attribute
{
    /// <summary>What the values may take in memory, such as <c>"100MB"</c>. The default is <c>"64MiB"</c>.</summary>
    public string Memory { get; init; } = "64MiB";
}
