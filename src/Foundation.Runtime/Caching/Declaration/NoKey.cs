namespace Foundation.Caching;

/// <summary>The key of a cached method without parameters: it has one value.</summary>
public readonly record struct NoKey;
