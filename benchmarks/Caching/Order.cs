using System.ComponentModel;

namespace Foundation.Benchmarks.Caching;

/// <summary>What is cached, by a key of its own.</summary>
public readonly record struct OrderKey(int Id);

/// <summary>A value. Without the attribute HybridCache would keep its JSON, and read it at each hit.</summary>
[ImmutableObject(true)]
public sealed record Order(int Id);
