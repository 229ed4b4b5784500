namespace Foundation.Benchmarks.Caching;

/// <summary>What is cached, by a key of its own.</summary>
public readonly record struct OrderKey(int Id);

/// <summary>A value.</summary>
public sealed record Order(int Id);
