namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>What a file of settings must hold.</summary>
public sealed class FileRuleTests
{
    private const string Pool = "[Field(Min = 1, Max = 100)] public int PoolSize { get; set; } = 10;";

    [Fact]
    public void FND0120__value_outside_its_bounds__reports() =>
        SettingsFile.Check(Pool, """{ "PoolSize": [|200|] }""").ShouldReport("FND0120", message: "'Shop.PoolSize' must be at most 100, was 200");

    [Fact]
    public void FND0120__values_of_every_kind__is_silent() => SettingsFile.Check(
        """
        public required string Name { get; set; }
        [Field(Min = 1, Max = 100)] public int PoolSize { get; set; } = 10;
        [Field(Min = "1s", Max = "7d")] public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(1);
        [Field(Unit = "s")] public TimeSpan Delay { get; set; }
        public ByteSize Buffer { get; set; }
        public Rate Limit { get; set; }
        public Level Level { get; set; }
        public Rights Rights { get; set; }
        public double? Ratio { get; set; }
        public decimal Price { get; set; }
        public BigInteger Total { get; set; }
        public DateOnly Day { get; set; }
        public Uri? Address { get; set; }
        public IPEndPoint? Server { get; set; }
        public byte[]? Salt { get; set; }
        public List<Replica> Replicas { get; set; } = [];
        public Dictionary<Level, int[]> Weights { get; set; } = [];
        """,
        """
        {
            // Comments and trailing commas are what the program reads, too.
            "poolsize": 1e1,
            "Ttl": "1h30m", "Delay": 5, "Buffer": "64KiB", "Limit": "100/1m",
            "Level": "high", "Rights": "Read, write", "Ratio": null, "Price": 1.25, "Total": 123456789012345678901234567890,
            "Day": "2024-02-29", "Address": "https://example.com/", "Server": "[::1]:80", "Salt": "AQID",
            "Replicas": [ { "Host": "db1.example.com", "Port": 5432 }, { } ],
            "Weights": { "Low": [1, 2], "high": [], "Mid": null },
        }
        """).ShouldBeSilent();

    [Theory]
    [InlineData("bool", "\"true\"", "must be true or false, was a text")]
    [InlineData("int", "\"1\"", "must be a whole number, was a text")]
    [InlineData("int", "1.5", "must be a whole number, was 1.5")]
    [InlineData("byte", "256", "does not fit byte, which holds 0 to 255, was 256")]
    [InlineData("float", "1e39", "does not fit float, was 1e39")]
    [InlineData("string", "5", "must be a text, was a number")]
    [InlineData("char", "\"ab\"", "must be a single character, was \"ab\"")]
    [InlineData("Level", "\"Top\"", "must be one of Low, Mid, High, was \"Top\"")]
    [InlineData("Level", "1", "must be one of Low, Mid, High, was a number")]
    [InlineData("Rights", "\"Read,\"", "must be some of None, Read, Write, Delete, was \"Read,\"")]
    [InlineData("TimeSpan", "\"30\"", "has no unit, was \"30\"; must be a duration such as \"500ms\", \"1m30s\" or \"7d\"")]
    [InlineData("TimeSpan", "30", "has no unit, was 30; must be a duration such as \"500ms\", \"1m30s\" or \"7d\"")]
    [InlineData("TimeSpan", "\"soon\"", "must be a duration such as \"500ms\", \"1m30s\" or \"7d\", was \"soon\"")]
    [InlineData("ByteSize", "true", "must be a size such as \"64KiB\" or \"100MB\", was true or false")]
    [InlineData("DateOnly", "\"2023-02-29\"", "must be a date such as 2026-01-31, was \"2023-02-29\"")]
    [InlineData("DateTimeOffset", "\"2026-01-31T08:30:00\"", "must be a date and time with offset such as 2026-01-31T08:30:00Z, was \"2026-01-31T08:30:00\"")]
    [InlineData("Guid", "\"x\"", "must be a UUID such as 01234567-89ab-cdef-0123-456789abcdef, was \"x\"")]
    [InlineData("Uri?", "\"/shop\"", "must be an absolute URI such as https://example.com/, was \"/shop\"")]
    [InlineData("Version?", "\"1\"", "must be a version of two to four numbers such as 1.2.3, was \"1\"")]
    [InlineData("IPAddress?", "\"10.0.0\"", "must be an IP address such as 10.0.0.1 or ::1, was \"10.0.0\"")]
    [InlineData("IPEndPoint?", "\"::1:80\"", "must be an address and port such as 10.0.0.1:80 or [::1]:80, was \"::1:80\"")]
    [InlineData("byte[]?", "\"AQI\"", "must be base64, was \"AQI\"")]
    [InlineData("int", "null", "must not be null")]
    [InlineData("int[]?", "{}", "must be a list, was an object")]
    [InlineData("Dictionary<string, int>?", "[]", "must be an object, was a list")]
    [InlineData("Replica?", "\"db1\"", "must be an object, was a text")]
    public void Value__when_its_type_cannot_hold_it__then_the_message_says_what_can(string type, string value, string message) =>
        SettingsFile.Check($"public {type} Value {{ get; set; }}", $$"""{ "Value": [|{{value}}|] }""").ShouldReport("FND0120", message: $"'Shop.Value' {message}");

    [Theory]
    [InlineData("ExclusiveMin = 0", "int", "0", "must be more than 0, was 0")]
    [InlineData("Max = \"7d\"", "TimeSpan", "\"8d\"", "must be at most 7d, was \"8d\"")]
    [InlineData("Max = 60, Unit = \"s\"", "TimeSpan", "61", "must be at most 1m, was 61")]
    [InlineData("MaxLength = 1", "string?", "\"ab\"", "must have at most 1 character, was \"ab\"")]
    [InlineData("MinLength = 2", "string?", "\"😀\"", "must have at least 2 characters, was \"\\ud83d\\ude00\"")]
    [InlineData("Pattern = \"^a\"", "string?", "\"b\"", "must match ^a, was \"b\"")]
    [InlineData("Format = FieldFormat.Port", "string?", "\"65536\"", "must be a port from 0 to 65535, was \"65536\"")]
    [InlineData("OneOf = [\"red\", \"green\"]", "string?", "\"Red\"", "must be one of red, green, was \"Red\"")]
    [InlineData("OneOf = [1, 2]", "int", "3", "must be one of 1, 2, was 3")]
    [InlineData("MaxCount = 1", "int[]?", "[1, 2]", "must have at most 1 element, has 2")]
    [InlineData("MinCount = 2", "int[]?", "[1]", "must have at least 2 elements, has 1")]
    [InlineData("MinCount = 2", "HashSet<int>?", "[1, 1.0]", "must have at least 2 elements, has 1")]
    public void Value__when_a_constraint_refuses_it__then_the_message_says_what_holds(string constraint, string type, string value, string message) =>
        SettingsFile.Check($"[Field({constraint})] public {type} Value {{ get; set; }}", $$"""{ "Value": [|{{value}}|] }""").ShouldReport("FND0120", message: $"'Shop.Value' {message}");

    [Fact]
    public void Values__when_they_stand_deeper__then_the_path_leads_to_them() => SettingsFile.Check(
        "public Dictionary<string, Replica[]>? Zones { get; set; }",
        """{ "Zones": { "eu": [ { "Port": 1 }, { "Port": [|0|] } ] } }""").ShouldReport("FND0120", message: "'Shop.Zones.eu[1].Port' must be at least 1, was 0");

    [Fact]
    public void Elements__when_one_is_repeated__then_the_second_is_marked() => SettingsFile.Check(
        """
        [Field(UniqueBy = "")] public TimeSpan[]? Delays { get; set; }
        [Field(UniqueBy = nameof(Replica.Host))] public List<Replica>? Replicas { get; set; }
        """,
        """{ "Delays": ["1m", "30s", {|FND0120:"60s"|}], "Replicas": [ { "Host": "a" }, {}, {}, { "Host": {|FND0120:"a"|} } ] }""").ShouldReportMarks();

    [Fact]
    public void Layer__when_it_holds_a_part_only__then_what_another_source_may_have_is_no_error() => GeneratorTest.Run(SettingsFile.Project(
        SettingsFile.Owner("""
            public required string Url { get; set; }
            public bool CacheEnabled { get; set; } = true;
            [Field(Min = "1s", DependsOn = nameof(CacheEnabled))] public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(1);
            [Field(DependsOn = nameof(CacheEnabled))] public Replica? Store { get; set; }
            [Field(MinCount = 2)] public Dictionary<string, int>? Weights { get; set; }
            [ExactlyOneOf("place")] public string? Pipe { get; set; }
            [ExactlyOneOf("place")] public string? Socket { get; set; }
            [Rule(nameof(Ttl))] private static bool IsShort(ShopConfig c) => c.Ttl < TimeSpan.FromMinutes(1);
            """),
        """{ "Shop": { "Ttl": "0s", "Store": { "Port": 0 }, "Weights": { "a": 1, "b": null }, "Pipe": "p", "Socket": "s" } }""",
        "appsettings.Development.json")).ShouldBeSilent();

    [Fact]
    public void Value__when_it_depends_on_another__then_its_type_is_checked_all_the_same() => SettingsFile.Check(
        """
        public bool CacheEnabled { get; set; }
        [Field(Min = "1s", DependsOn = nameof(CacheEnabled))] public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(1);
        """,
        """{ "Ttl": [|"soon"|] }""").ShouldReport("FND0120");

    [Fact]
    public void Secret__when_its_value_is_wrong__then_no_message_holds_it_or_what_is_allowed()
    {
        GeneratorTestResult result = SettingsFile.Check(
            """
            [Field(Secret = true, Pattern = "^key-")] public string? Key { get; set; }
            [Field(Secret = true)] public Guid Token { get; set; }
            [Field(Secret = true, OneOf = ["one-secret", "other-secret"])] public string? Code { get; set; }
            [Field(Secret = true)] public Dictionary<string, int[]>? Pins { get; set; }
            [Field(Secret = true)] public Replica? Vault { get; set; }
            """,
            """{ "Key": [|"hunter2"|], "Token": [|"hunter2"|], "Code": [|"hunter2"|], "Pins": { "a": [[|7654321.5|]] }, "Vault": { "Port": [|7654321|] } }""").ShouldReport("FND0120");
        Assert.All(result.Diagnostics, static diagnostic => Assert.DoesNotMatch("hunter2|secret|7654321", diagnostic.ToString()));
    }

    [Fact]
    public void Keys__when_two_differ_by_case_only__then_the_second_is_marked() => SettingsFile.CheckFile(
        SettingsFile.Owner("public int Size { get; set; } public Dictionary<string, int>? Fees { get; set; }"),
        """{ "Shop": { "Size": 1, {|FND0120:"size"|}: 2, "Fees": { "DE": 1, {|FND0120:"de"|}: 2 } }, {|FND0120:"SHOP"|}: {}, "Other": 1, "other": 2 }""").ShouldReportMarks();

    [Fact]
    public void Key__when_it_is_an_earlier_name__then_only_both_together_are_an_error()
    {
        const string Renamed = "[Field(RenamedFrom = \"Size\", Min = 1)] public int PoolSize { get; set; } = 1;";
        SettingsFile.Check(Renamed, """{ "Size": 5 }""").ShouldBeSilent();
        SettingsFile.Check(Renamed, """{ "Size": [|0|] }""").ShouldReport("FND0120");
        SettingsFile.Check(Renamed, """{ [|"Size"|]: 5, "PoolSize": 5 }""").ShouldReport("FND0120", message: "'Shop.Size' is an earlier name; use PoolSize alone");
    }

    [Fact]
    public void Dictionary__when_a_key_is_none_of_its_type__then_the_key_is_marked() => SettingsFile.Check(
        "public Dictionary<int, string>? Names { get; set; }",
        """{ "Names": { "1": "a", [|"x"|]: "b", [|"1.0"|]: "c" } }""").ShouldReport("FND0120");

    [Fact]
    public void Section__when_its_path_is_nested__then_it_is_found_ignoring_case()
    {
        const string Declarations = """[ConfigSchema("Shop:Database")] public sealed partial class DatabaseConfig { public int Size { get; set; } }""";
        SettingsFile.CheckFile(Declarations, """{ "SHOP": { "Anything": 1, "database": { "Size": [|"big"|] } } }""").ShouldReport("FND0120", message: "'Shop:Database.Size' must be a whole number, was a text");
        SettingsFile.CheckFile(Declarations, """{ "Shop": { "Database": [|[1]|] } }""").ShouldReport("FND0120", message: "'Shop:Database' must be an object, was a list");
        SettingsFile.CheckFile(Declarations, """{ "Shop": 1, "Database": { "Size": "big" } }""").ShouldBeSilent();
    }

    [Fact]
    public void Schema__when_its_declaration_is_wrong__then_the_file_is_left_alone()
    {
        GeneratorTestSetup project = SettingsFile.Project(
            SettingsFile.Owner("[Field(MinLength = 1)] public int Size { get; set; }"), """{ "Shop": { "Size": "big", "Unknown": 1 } }""");
        GeneratorTest.Run(project with { AllowErrors = true }).ShouldReport(("FND0105", "1"));
    }
}
