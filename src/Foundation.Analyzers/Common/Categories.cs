namespace Foundation.Analyzers;

/// <summary>The category of each system's diagnostics.</summary>
internal static class Categories
{
    public const string Toolkit = "Foundation.Toolkit";
    public const string Configuration = "Foundation.Configuration";
    public const string Caching = "Foundation.Caching";
    public const string Lifecycle = "Foundation.Lifecycle";
}
