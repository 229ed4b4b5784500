namespace Foundation.Roslyn.Payloads;

/// <summary>A type that is stored as it is, but is not declared: a text, a list, a value that may be missing.</summary>
/// <param name="TypeName">The type in source.</param>
/// <param name="Payload">The type that reads and writes it.</param>
/// <param name="Shape">Its own shape as text, for the hash.</param>
/// <param name="Uses">The keys of the declared types in it.</param>
internal sealed record PayloadRootModel(string TypeName, string Payload, string Shape, EquatableArray<string> Uses);
