namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>A schema with every type and every constraint that a single file can violate, and files that it accepts.</summary>
internal static class AgreementSchemas
{
    public const string Declarations = """
        [ConfigSchema("Shop")]
        public sealed partial record ShopConfig
        {
            public bool Enabled { get; init; }
            [Field(Min = 1, Max = 100)] public int PoolSize { get; init; } = 10;
            [Field(ExclusiveMin = 0, ExclusiveMax = 1000)] public long Limit { get; init; } = 5;
            public byte Level { get; init; }
            public UInt128 Wide { get; init; }
            public BigInteger Total { get; init; }
            [Field(Min = -1.5, Max = 1.5)] public double Ratio { get; init; } = 0.5;
            [Field(Min = 0.1f, Max = 1.1f)] public float Share { get; init; } = 0.5f;
            public Half Half { get; init; }
            [Field(Min = "0.01", Max = "99.99")] public decimal Price { get; init; } = 1m;
            public short? Offset { get; init; }
            [Field(OneOf = new object[] { 1, 2, 4, 8 })] public int Factor { get; init; } = 1;
            public Guid? Id { get; init; }
            [Field(Min = "2024-01-01")] public DateOnly? Day { get; init; }
            [Field(Max = "20:00")] public TimeOnly? Clock { get; init; }
            [Field(Min = "2026-01-31T08:30:00Z")] public DateTimeOffset? Moment { get; init; }
            public DateTime? Local { get; init; }
            [Field(Min = 'a')] public char Separator { get; init; } = 'b';
            public Version? Version { get; init; }
            public Uri? Address { get; init; }
            public IPAddress? Host { get; init; }
            public IPEndPoint? Server { get; init; }
            public byte[]? Salt { get; init; }

            [Field(Pattern = "^postgres://", Secret = true)] public string Url { get; init; } = "postgres://";
            [Field(MinLength = 2, MaxLength = 5)] public string Code { get; init; } = "abc";
            [Field(OneOf = new object[] { "red", "green" })] public string? Colour { get; init; }
            [Field(Format = FieldFormat.SemVer)] public string? Release { get; init; }
            [Field(RenamedFrom = "Alias", MaxLength = 4)] public string Name { get; init; } = "n";
            [Field(Name = "display-name", MaxLength = 4)] public string? DisplayName { get; init; }

            [Field(Min = "1s", Max = "1h")] public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);
            [Field(Unit = "ms", Max = 1000)] public TimeSpan Delay { get; init; }
            [Field(Max = "1GiB")] public ByteSize Buffer { get; init; }
            [Field(Unit = "KiB")] public ByteSize Page { get; init; }
            [Field(Max = "100MB/s")] public Rate? Throughput { get; init; }
            [Field(Min = "100m", Max = "8 cores")] public Cores? Cpu { get; init; }
            [Field(OneOf = new object[] { Fruit.Apple, Fruit.Plum })] public Fruit Fruit { get; init; } = Fruit.Apple;
            [Field(AllowNumeric = true)] public Fruit Other { get; init; }
            public Rights Rights { get; init; }
            [Field(AllowNumeric = true)] public Rights More { get; init; }

            [Field(MinCount = 1, MaxCount = 3, UniqueBy = nameof(Branch.Name))] public ImmutableArray<Branch> Branches { get; init; } = [new Branch { Name = "b" }];
            [Field(MaxLength = 3)] public List<string> Tags { get; init; } = [];
            [Field(UniqueBy = "", Min = 0)] public int[]? Ports { get; init; }
            [Field(MaxCount = 2)] public HashSet<int> Set { get; init; } = [];
            [Field(Min = 1, MaxCount = 2)] public Dictionary<string, int> Weights { get; init; } = [];
            public IReadOnlyDictionary<Fruit, double>? Prices { get; init; }
            public Dictionary<int, TimeSpan>? Delays { get; init; }
            public List<List<int?>>? Matrix { get; init; }
            public Branch? Main { get; init; }
            public ImmutableArray<Sink> Sinks { get; init; } = [];
        }

        [ConfigSchema(UnknownKeys = UnknownKeyPolicy.Ignore)]
        public sealed partial record Branch
        {
            [Field(MinLength = 1)] public required string Name { get; init; }
            [Field(Min = 0)] public int Length { get; init; } = 1;
            public ImmutableArray<Branch> Children { get; init; } = [];
        }

        [ConfigSchema, Discriminator("kind")] public abstract partial record Sink { [Field(Min = 0)] public int Priority { get; init; } }
        [ConfigSchema, Variant("file")] public sealed partial record FileSink : Sink { public string Path { get; init; } = "p"; }
        [ConfigSchema, Variant("net")] public sealed partial record NetSink : Sink { [Field(Min = 1)] public ushort Port { get; init; } = 1; }

        public enum Fruit { Apple, Pear, Plum, Damson = Plum }

        [Flags]
        public enum Rights : byte { None = 0, Read = 1, Write = 2, Delete = 4 }
        """;

    public static readonly string[] Files =
    [
        """{"Enabled":true,"PoolSize":10,"Limit":5,"Level":3,"Wide":1e20,"Total":123456789012345678901234567890,"Ratio":0.5,"Share":0.1,"Half":1.5,"Price":1.25,"Offset":null,"Factor":4}""",
        """{"Id":"0f8fad5b-d9cb-469f-a165-70867728950e","Day":"2024-02-29","Clock":"08:30","Moment":"2026-01-31T08:30:00Z","Local":"2026-01-31T08:30:00","Separator":"c","Version":"1.2.3","Address":"https://example.com/","Host":"10.0.0.1","Server":"[::1]:80","Salt":"AQID"}""",
        """{"Url":"postgres://a","Code":"abc","Colour":"red","Release":"1.2.3","Name":"n","display-name":"abcd"}""",
        """{"Alias":"old","Timeout":"30s","Delay":5,"Buffer":"64MiB","Page":4,"Throughput":"50MB/s","Cpu":"2 cores","Fruit":"Damson","Other":2,"Rights":"Read, Write","More":3}""",
        """{"Branches":[{"Name":"a","Length":2},{"Name":"b","Children":[{"Name":"c"}]}],"Tags":["x","yz"],"Ports":[1,2,3],"Set":[1,1.0,2],"Weights":{"a":1,"b":2}}""",
        """{"Prices":{"Apple":1.5},"Delays":{"1":"1s"},"Matrix":[[1,null],[2]],"Main":{"Name":"m"},"Sinks":[{"kind":"file","Path":"p"},{"Port":80,"kind":"NET","Priority":3}]}""",
    ];

    public static readonly string[] Texts =
    [
        "0f8fad5b-d9cb-469f-a165-70867728950", "0F8FAD5B-D9CB-469F-A165-70867728950E", "2023-02-29", "2024-13-01", "24:00", "20:00:00.1", "08:30:60", "2026-01-31T08:30:00", "2026-01-31t08:30:00z",
        "2026-01-31T08:30:00+15:00", "0001-01-01T00:00:00+01:00", "2026-01-31T08:29:59.9999999Z", "1.2", "1", "1.2.3.4.5", "+1.2", "é", "12:00:00.12345678", "http:", "/shop", "C:\\shop", "mailto:a@b.c", "::1", "::1:80", "[::1]", "10.0.0.1:80", "10.0.0.1:65536", "1:80",
        "fe80::1%1", "AQI=", "AQI", "A QI", "postgres:/", "blue", "1.2.3-rc.1", "01.2.3", "😀😀", "Apple", "cherry", "damson", "Read", "Write,Delete", "Read,", "read write", "30", "1m30s", "1.5h", "61m", "0s", "-1s", "P1D", "PT30S", "1us", "1.05us",
        "64KiB", "1.5GiB", "1025MiB", "1.5B", "101MB/s", "1/s", "0/s", "1/2s", "100m", "99m", "9 cores", "0.5 cores", "99999999999d", "file", "pipe", "1e2", "-0", " 1",
    ];
}
