namespace Foundation.Caching;

/// <summary>What a value is found by outside of the process.</summary>
/// <param name="Node">The name of its node.</param>
/// <param name="Schema">A hash of the shapes of keys and values: a value of another schema was written by another version of the program, and is none.</param>
/// <param name="Hash">A hash of <paramref name="Bytes"/>, the same in every process; two keys may have the same.</param>
/// <param name="Bytes">The key: equal exactly where the keys are.</param>
public readonly record struct TierKey(string Node, ulong Schema, ulong Hash, ReadOnlyMemory<byte> Bytes);
