using System.Collections.Immutable;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Oracle;

// Between them, these declare every constraint and every family of types.

[ConfigSchema]
public sealed partial record ScalarConfig
{
    public required bool Enabled { get; init; }

    [Field(Min = 1, Max = 100)]
    public int PoolSize { get; init; } = 10;

    [Field(ExclusiveMin = 0, ExclusiveMax = 1000)]
    public long Limit { get; init; } = 5;

    public byte Level { get; init; }

    [Field(Min = -1.5, Max = 1.5)]
    public double Ratio { get; init; } = 0.5;

    [Field(Min = "0.01", Max = "99.99")]
    public decimal Price { get; init; } = 1m;

    public short? Offset { get; init; }

    [Field(OneOf = new object[] { 1, 2, 4, 8 })]
    public int Factor { get; init; } = 1;

    public Guid? Id { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Clock { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public char Separator { get; init; } = ',';

    public Version? Version { get; init; }

    [Field(Required = true)]
    public string? Nickname { get; init; }
}

[ConfigSchema]
public sealed partial record TextConfig
{
    [Field(Pattern = "^postgres://", Secret = true)]
    public required string Url { get; init; }

    [Field(MinLength = 2, MaxLength = 5)]
    public string Code { get; init; } = "abc";

    [Field(Pattern = "^[a-z][a-z0-9-]{0,10}$")]
    public string? Slug { get; init; }

    [Field(Pattern = @"^(?=.*\d).{3,}$")]
    public string? Strong { get; init; }

    [Field(Pattern = "^[^a]{2}$")]
    public string? Pair { get; init; }

    [Field(OneOf = new object[] { "red", "green" })]
    public string? Colour { get; init; }

    [Field(Format = FieldFormat.Ipv4)]
    public string? Address { get; init; }

    [Field(Format = FieldFormat.Uuid)]
    public string? Key { get; init; }

    [Field(Format = FieldFormat.Date)]
    public string? Date { get; init; }

    [Field(Format = FieldFormat.Port)]
    public string? Port { get; init; }

    [Field(Format = FieldFormat.SemVer)]
    public string? Release { get; init; }

    [Field(RenamedFrom = "Alias")]
    public required string Name { get; init; }

    [Field(Deprecated = "use Name")]
    public string? Title { get; init; }

    [Field(Name = "display-name", MaxLength = 4)]
    public string? DisplayName { get; init; }
}

[ConfigSchema]
public sealed partial record TreeConfig
{
    [Field(MinCount = 1, MaxCount = 4, UniqueBy = nameof(BranchConfig.Name))]
    public required ImmutableArray<BranchConfig> Branches { get; init; }

    [Field(MaxLength = 3)]
    public List<string> Tags { get; init; } = [];

    [Field(UniqueBy = "", Min = 0)]
    public int[]? Ports { get; init; }

    [Field(Min = 1)]
    public Dictionary<string, int> Weights { get; init; } = [];

    public IReadOnlyDictionary<Fruit, double>? Prices { get; init; }

    public List<List<int?>>? Matrix { get; init; }

    public BranchConfig? Main { get; init; }
}

[ConfigSchema(UnknownKeys = UnknownKeyPolicy.Ignore)]
public sealed partial record BranchConfig
{
    [Field(MinLength = 1)]
    public required string Name { get; init; }

    [Field(Min = 0)]
    public int Length { get; init; } = 1;

    public ImmutableArray<BranchConfig> Children { get; init; } = [];
}

[ConfigSchema]
public sealed partial record ConditionConfig
{
    public bool CacheEnabled { get; init; } = true;

    [Field(Min = "1s", Max = "7d", DependsOn = nameof(CacheEnabled))]
    public TimeSpan CacheTtl { get; init; } = TimeSpan.FromHours(1);

    public Mode Mode { get; init; } = Mode.Local;

    [Field(DependsOn = nameof(Mode), When = Mode.Remote, MinLength = 3, Required = true)]
    public string? Host { get; init; }

    [Field(DependsOn = nameof(Host), Min = 1)]
    public int Retries { get; init; } = 1;

    [Field(RequiredWhen = nameof(Mode), WhenIn = new object[] { Mode.Remote, Mode.Cluster })]
    public string? Token { get; init; }

    public string? Proxy { get; init; }

    [Field(DependsOn = nameof(Proxy), Max = 10)]
    public int ProxyDepth { get; init; } = 1;

    [ExactlyOneOf("credentials")]
    public string? Password { get; init; }

    [ExactlyOneOf("credentials")]
    public string? Certificate { get; init; }

    [AtMostOneOf("output")]
    public string? File { get; init; }

    [AtMostOneOf("output")]
    public string? Pipe { get; init; }

    [AtMostOneOf("output")]
    public string? Socket { get; init; }

    public int Shards { get; init; } = 1;

    [Field(DependsOn = nameof(Shards), WhenIn = new object[] { 2, 3 })]
    public LimitsConfig? Limits { get; init; }
}

[ConfigSchema]
public sealed partial record LimitsConfig
{
    [Field(Min = 1)]
    public required int Most { get; init; }
}

[ConfigSchema]
public sealed partial record UnitConfig
{
    [Field(Min = "1s", Max = "1h")]
    public required TimeSpan Timeout { get; init; }

    [Field(Unit = "s", ExclusiveMin = "0s")]
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    [Field(Max = "1GiB")]
    public ByteSize Buffer { get; init; } = ByteSize.FromMiB(64);

    [Field(Unit = "KiB")]
    public ByteSize? Page { get; init; }

    [Field(Min = "1/s", Max = "100MB/s")]
    public Rate? Throughput { get; init; }

    [Field(Min = "100m", Max = "8 cores")]
    public Cores? Cpu { get; init; }

    public Fruit Fruit { get; init; } = Fruit.Apple;

    [Field(AllowNumeric = true)]
    public Fruit? Other { get; init; }

    public Rights Rights { get; init; } = Rights.Read;

    [Field(AllowNumeric = true)]
    public Rights More { get; init; } = Rights.Read;

    [Field(MinCount = 1)]
    public required List<SinkConfig> Sinks { get; init; }
}

[ConfigSchema, Discriminator("kind")]
public abstract partial record SinkConfig
{
    [Field(Min = 0)]
    public int Priority { get; init; } = 1;
}

[ConfigSchema, Variant("file")]
public sealed partial record FileSink : SinkConfig
{
    [Field(MinLength = 1)]
    public required string Path { get; init; }
}

[ConfigSchema, Variant("net")]
public sealed partial record NetSink : SinkConfig
{
    [Field(Min = 1, Max = 65535)]
    public required int Port { get; init; }

    public List<Fruit> Fruits { get; init; } = [];
}

public enum Mode
{
    Local,
    Remote,
    Cluster,
}

public enum Fruit
{
    Apple = 1,
    Pear = 2,
    Plum = 10,
}

[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
    Delete = 4,
}
