namespace Foundation.Roslyn.Caching;

/// <summary>What could be changed in a cached value by those that get it.</summary>
/// <param name="Path">The member, <c>Order.Lines</c>; empty where it is the value itself.</param>
/// <param name="Problem">What is to be said of it.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record MutableModel(string Path, string Problem, string Remedy);
