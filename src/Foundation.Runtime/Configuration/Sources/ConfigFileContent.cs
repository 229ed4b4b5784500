namespace Foundation.Configuration;

/// <summary>What was read from a file: its bytes and their index, or why there are none. Immutable.</summary>
/// <param name="bytes">The bytes, or null where the file could not be read or is missing.</param>
/// <param name="tree">The index; it has faults where the file is malformed or could not be read.</param>
internal sealed class ConfigFileContent(byte[]? bytes, ConfigTree tree)
{
    public static readonly ConfigFileContent Nothing = new(null, new ConfigTree([], []));

    public ConfigTree Tree => tree;

    /// <summary>Whether both were read from the same bytes, or lack them for the same reason.</summary>
    public bool IsSameAs(ConfigFileContent other) =>
        bytes is null || other.Bytes is null
            ? bytes == other.Bytes && tree.Faults.Length == other.Tree.Faults.Length
            : ReferenceEquals(this, other) || other.IsOf(bytes);

    /// <summary>Whether it was read from these bytes.</summary>
    public bool IsOf(ReadOnlySpan<byte> others) => bytes is not null && others.SequenceEqual(bytes);

    private byte[]? Bytes => bytes;
}
