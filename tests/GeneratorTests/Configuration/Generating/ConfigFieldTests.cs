namespace Foundation.GeneratorTests.Configuration.Generating;

/// <summary>The code of constraints, conditions, collections and texts.</summary>
public sealed class ConfigFieldTests
{
    [Fact]
    public void Constraints__when_each_is_used__then_each_is_checked()
    {
        Match("""
            [Field(Min = 1, Max = 10)] public int Between { get; set; } = 5;
            [Field(ExclusiveMin = 0.5, ExclusiveMax = 1.5)] public double Inside { get; set; } = 1;
            [Field(Min = "0.1", Max = "99.9")] public decimal Price { get; set; } = 1;
            [Field(MinLength = 2, MaxLength = 8)] public string Name { get; set; } = "name";
            [Field(Pattern = "^[a-z]+$")] public string Lower { get; set; } = "a";
            [Field(Format = FieldFormat.Host)] public string Host { get; set; } = "localhost";
            [Field(OneOf = ["red", "green"])] public string Colour { get; set; } = "red";
            [Field(OneOf = [Level.Low, Level.High])] public Level Level { get; set; } = Level.Low;
            [Field(Min = "1s", Max = "7d")] public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(1);
            [Field(Min = 1, Unit = "s")] public TimeSpan Seconds { get; set; } = TimeSpan.FromSeconds(2);
            [Field(Max = "1GiB")] public ByteSize Buffer { get; set; } = ByteSize.Parse("64MiB");
            [Field(Min = "2020-01-01")] public DateOnly Since { get; set; } = new(2021, 1, 1);
            [Field(Min = 1)] public int? Optional { get; set; }
            [Field(Required = true, MinLength = 1)] public string? Note { get; set; }
            [Field(MinLength = 1, Secret = true)] public required string Password { get; set; }
            [Field(MinCount = 1, MaxCount = 9, UniqueBy = nameof(Replica.Host))] public ImmutableArray<Replica> Replicas { get; set; } = [new Replica()];
            [Field(MaxCount = 3, UniqueBy = "", Min = 1)] public List<int> Ports { get; set; } = [];
            [Field(Deprecated = "use Ports", RenamedFrom = "Listen", Name = "listen-port")] public int ListenPort { get; set; } = 80;
            """);
    }

    [Fact]
    public void Conditions__when_chains_are_declared_out_of_order__then_controllers_are_checked_first()
    {
        Match("""
            [Field(DependsOn = nameof(C), When = 3, Min = 1)] public int D { get; set; } = 4;
            [Field(DependsOn = nameof(B), WhenIn = [Level.Low, Level.Mid], Min = 1)] public int C { get; set; } = 3;
            [Field(DependsOn = nameof(A))] public Level B { get; set; } = Level.Low;
            public bool A { get; set; } = true;
            [Field(RequiredWhen = nameof(A), MinLength = 1)] public string? E { get; set; }
            [Field(DependsOn = nameof(A), RequiredWhen = nameof(E))] public Replica? F { get; set; }
            """);
    }

    [Fact]
    public void Groups__when_fields_are_in_them__then_those_set_are_counted()
    {
        Match("""
            [ExactlyOneOf("target")] public string? File { get; set; }
            [ExactlyOneOf("target"), AtMostOneOf("remote")] public string? Url { get; set; }
            [AtMostOneOf("remote")] public int? Port { get; set; }
            """);
    }

    [Fact]
    public void Rules__when_there_are_several__then_each_runs_by_itself()
    {
        Match("""
            public int Low { get; set; } = 1;
            public int High { get; set; } = 2;
            [Rule(nameof(Low), nameof(High), Message = "low must be \"below\" high\n")] private static bool IsOrdered(ShopConfig c) => c.Low < c.High;
            [Rule(nameof(High))] internal static bool IsEven(in ShopConfig c) => c.High % 2 == 0;
            """);
    }

    [Fact]
    public void Collections__when_they_hold_collections__then_every_level_is_walked()
    {
        Match("""
            [Field(Min = 1)] public List<int[]> Grid { get; set; } = [];
            [Field(MinLength = 1)] public Dictionary<string, List<string>> Names { get; set; } = [];
            [Field(Min = 1)] public ImmutableArray<ImmutableArray<int?>> Deep { get; set; } = [];
            public Dictionary<Level, Dictionary<int, Replica[]>> ByLevel { get; set; } = [];
            """);
    }

    [Fact]
    public void Collections__when_each_kind_is_used__then_all_compile()
    {
        Silent("""
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required int[] A { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required List<int> B { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required IList<int> C { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required ICollection<int> D { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required IEnumerable<int> E { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required IReadOnlyList<int> F { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required IReadOnlyCollection<int> G { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required ImmutableArray<int> H { get; set; }
            [Field(MinCount = 1, UniqueBy = "", Min = 1)] public required ImmutableList<int> I { get; set; }
            [Field(MinCount = 1, Min = 1)] public required HashSet<int> J { get; set; }
            [Field(MinCount = 1, Min = 1)] public required SortedSet<int> K { get; set; }
            [Field(MinCount = 1, Min = 1)] public required ISet<int> L { get; set; }
            [Field(MinCount = 1, Min = 1)] public required IReadOnlySet<int> M { get; set; }
            [Field(MinCount = 1, Min = 1)] public required ImmutableHashSet<int> N { get; set; }
            [Field(MinCount = 1, Min = 1)] public required System.Collections.Frozen.FrozenSet<int> O { get; set; }
            [Field(MinCount = 1, Min = 1)] public required Dictionary<string, int> P { get; set; }
            [Field(MinCount = 1, Min = 1)] public required SortedDictionary<int, int> Q { get; set; }
            [Field(MinCount = 1, Min = 1)] public required IDictionary<Guid, int> R { get; set; }
            [Field(MinCount = 1, Min = 1)] public required IReadOnlyDictionary<Level, int> S { get; set; }
            [Field(MinCount = 1, Min = 1)] public required ImmutableDictionary<string, int> T { get; set; }
            [Field(MinCount = 1, Min = 1)] public required System.Collections.Frozen.FrozenDictionary<string, int> U { get; set; }
            [Field(MinCount = 1, Min = 1)] public int?[]? V { get; set; }
            [Field(MinCount = 1, Min = 1)] public ImmutableArray<int>? W { get; set; }
            [Field(MinCount = 1, UniqueBy = "Host")] public List<Replica?>? X { get; set; }
            [Field(MinCount = 1, UniqueBy = "Host")] public Replica[]? Y { get; set; }
            public byte[]? Z { get; set; }
            """);
    }

    [Fact]
    public void Scalars__when_each_is_bounded_and_a_controller__then_all_compile()
    {
        Silent("""
            [Field(Min = 1, Max = 9)] public sbyte A { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public byte B { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public short C { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public ushort D { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public uint E { get; set; } = 1;
            [Field(Min = 1, Max = long.MaxValue - 1)] public long F { get; set; } = 1;
            [Field(Min = 1, Max = ulong.MaxValue - 1)] public ulong G { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public nint H { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public nuint I { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public Int128 J { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public UInt128 K { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public BigInteger L { get; set; } = 1;
            [Field(Min = 0.5f, Max = 9)] public float M { get; set; } = 1;
            [Field(Min = 0.5, Max = 9)] public double N { get; set; } = 1;
            [Field(Min = 1, Max = 9)] public Half O { get; set; } = (Half)1;
            [Field(Min = 'a', Max = 'z')] public char P { get; set; } = 'b';
            [Field(Min = "2020-01-01T00:00:00Z")] public DateTimeOffset Q { get; set; } = DateTimeOffset.MaxValue;
            [Field(Max = "12:00:00")] public TimeOnly R { get; set; } = TimeOnly.MinValue;
            [Field(Min = "1MB/s")] public Rate S { get; set; } = Rate.Parse("2MB/s");
            [Field(Min = "500m")] public Cores T { get; set; } = Cores.Parse("2 cores");
            public required Guid U { get; set; }
            public required Uri V { get; set; }
            public Uri? Note { get; set; }
            public required Version W { get; set; }
            public required IPAddress X { get; set; }
            public required IPEndPoint Y { get; set; }
            [Field(Min = -3, Max = int.MaxValue - 1)] public int? Z { get; set; }
            [Field(DependsOn = nameof(B), When = 3)] public int? OnByte { get; set; }
            [Field(DependsOn = nameof(G), When = 3)] public int? OnULong { get; set; }
            [Field(DependsOn = nameof(P), When = 'x')] public int? OnChar { get; set; }
            [Field(DependsOn = nameof(Z), WhenIn = [1, 2])] public int? OnOptional { get; set; }
            [Field(DependsOn = nameof(Note))] public int? OnUri { get; set; }
            [Field(DependsOn = nameof(S), When = "2MB/s")] public int? OnRate { get; set; }
            """);
    }

    [Fact]
    public void Texts__when_they_hold_quotes_and_line_ends__then_they_are_escaped()
    {
        Match(""""
            /// <summary>Says "hello" \ {0} &lt;b&gt; to <see cref="Replica.Host"/>.
            /// 😀 */ // <c>code</c></summary>
            [Field(Pattern = "^[\"\\\\\n😀]+$", Example = "\"\\\n", Name = "a\"b\\c😀")] public string Quoted { get; set; } = "\"";
            [Field(Pattern = """^"x"$""", Deprecated = "say \"no\"\r\nor \u2028 not")] public string Raw { get; set; } = "\"x\"";
            [Field(OneOf = ["\0", "\t", "{", "}", "\u2028", "*/"])] public string Odd { get; set; } = "{";
            """");
    }

    [Fact]
    public void Texts__when_documentation_refers_to_types__then_their_names_stand_in_the_description()
    {
        GeneratorTestResult result = Silent("""
            /// <summary>Like <see cref="Replica"/>, <see cref="Dictionary{TKey, TValue}"/> and <see langword="null"/>.</summary>
            public int Documented { get; set; } = 1;
            """);
        Assert.Contains(
            "Description = \"Like Replica, Dictionary and null.\"", result.GeneratedSources["Shops.ShopConfig.Config.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    [InlineData(256)]
    public void Schema__when_it_has_many_fields__then_it_compiles(int count)
    {
        IEnumerable<string> members = Enumerable.Range(0, count).Select(static i => $"[Field(Min = {i})] public required int F{i} {{ get; set; }}");
        Silent(string.Join("\n    ", members));
    }

    [Fact]
    public void Field__when_every_argument_is_written_at_once__then_it_compiles()
    {
        Silent("""
            public bool On { get; set; } = true;
            [Field(Required = true, Min = 1, Max = 100, ExclusiveMin = 0, ExclusiveMax = 101, OneOf = new object[] { 1, 5 }, DependsOn = "On", When = true,
                Secret = true, Reload = ReloadPolicy.Hot, Name = "all", RenamedFrom = "every", Deprecated = "too much", Example = 5)]
            public int? All { get; set; }
            [Field(MinCount = 1, MaxCount = 3, UniqueBy = "", MinLength = 1, MaxLength = 9, Pattern = "^a", Format = FieldFormat.Host, RequiredWhen = "On", WhenIn = new object[] { true })]
            public List<string>? Hosts { get; set; }
            """);
    }

    private static void Match(string members, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Silent(members).MatchSnapshot("ShopConfig.Config.", method);

    private static GeneratorTestResult Silent(string members) => GeneratorTest.Run(ConfigSource.Schema(members)).ShouldBeSilent();
}
