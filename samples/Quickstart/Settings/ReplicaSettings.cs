using Foundation.Configuration;

namespace Quickstart.Settings;

/// <summary>One server that may answer reads.</summary>
[ConfigSchema]
public sealed partial record ReplicaSettings
{
    /// <summary>The server's name.</summary>
    [Field(Format = FieldFormat.Host)]
    public required string Host { get; init; }

    /// <summary>The port on which it listens.</summary>
    [Field(Min = 1, Max = 65535)]
    public int Port { get; init; } = 5432;
}
