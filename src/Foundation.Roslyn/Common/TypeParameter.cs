namespace Foundation.Roslyn;

/// <summary>A type parameter. All parts of a type must repeat its name and variance.</summary>
/// <param name="Name">The name, not escaped.</param>
/// <param name="Variance"><c>"in "</c>, <c>"out "</c> or nothing.</param>
internal sealed record TypeParameter(string Name, string Variance);
