using System.Net;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Oracle;

// Declarations whose documents are few enough to be written down.

[ConfigSchema]
public sealed partial record KeyConfig
{
    public Dictionary<int, string>? Numbers { get; init; }

    public Dictionary<byte, string>? Octets { get; init; }

    public Dictionary<DateOnly, string>? Days { get; init; }

    public Dictionary<TimeSpan, string>? Delays { get; init; }

    public Dictionary<Guid, string>? Ids { get; init; }

    public Dictionary<bool, string>? Switches { get; init; }

    public Dictionary<Fruit, string>? Fruits { get; init; }

    public Dictionary<Version, string>? Versions { get; init; }

    public Version? Release { get; init; }

    public IPEndPoint? Endpoint { get; init; }
}

[ConfigSchema]
public sealed partial record WritingConfig
{
    [Field(OneOf = new object[] { NamedFruit.Apple }, AllowNumeric = true)]
    public NamedFruit Allowed { get; init; } = NamedFruit.Apple;

    [Field(AllowNumeric = true)]
    public NamedFruit Fruit { get; init; } = NamedFruit.Apple;

    [Field(DependsOn = nameof(Fruit), When = NamedFruit.Pear, Min = 1)]
    public int Peeled { get; init; } = 1;

    public bool NeedsStore { get; init; } = false;

    [Field(RequiredWhen = nameof(NeedsStore))]
    public string Store { get; init; } = "memory";

    [Field(UniqueBy = "")]
    public List<TimeSpan> Delays { get; init; } = [];

    [Field(UniqueBy = "")]
    public List<ByteSize> Sizes { get; init; } = [];

    [Field(UniqueBy = "")]
    public List<int?> Gaps { get; init; } = [];

    [Field(UniqueBy = "")]
    public List<string> Names { get; init; } = [];

    [Field(UniqueBy = nameof(NodeConfig.Name))]
    public List<NodeConfig> Nodes { get; init; } = [];
}

[ConfigSchema]
public sealed partial record NodeConfig
{
    [Field(Name = "node-name")]
    public required string Name { get; init; }
}

[ConfigSchema]
public sealed partial record GrößenConfig
{
    public required Größe Größe { get; init; }
}

[ConfigSchema]
public sealed partial record Größe
{
    [Field(Min = 0)]
    public int Länge { get; init; } = 1;
}

public enum NamedFruit
{
    Apple = 1,
    Apfel = 1,
    Pear = 2,
    Birne = 2,
}
