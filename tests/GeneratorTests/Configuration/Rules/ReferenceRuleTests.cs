namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>Fields that name others: controllers, keys, rules.</summary>
public sealed class ReferenceRuleTests
{
    [Theory]
    [InlineData("public bool Enabled { get; set; } [Field(DependsOn = [|\"Enabeld\"|])] public int Size { get; set; }", "'Size' has DependsOn 'Enabeld', which is no field of 'ShopConfig': write nameof(Enabled)")]
    [InlineData("public bool Enabled { get; set; } [Field(RequiredWhen = [|\"On\"|])] public int? Size { get; set; }", "'Size' has RequiredWhen 'On', which is no field of 'ShopConfig': name one of Enabled, Size")]
    [InlineData("[Field(UniqueBy = [|\"Hots\"|])] public List<Replica> Replicas { get; set; } = [];", "'Replicas' has UniqueBy 'Hots', which is no member of 'Replica': write nameof(Replica.Host)")]
    [InlineData("public int Size { get; set; } [Rule(nameof(Size), [|\"Sise\"|])] private static bool IsSound(ShopConfig c) => c.Size > 0;", "'IsSound' lists 'Sise', which is no field of 'ShopConfig': write nameof(Size)")]
    public void FND0108__a_name_that_is_no_fields__reports(string member, string message) => Invalid(member).ShouldReport("FND0108", message: message);

    [Fact]
    public void FND0108__names_of_fields__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        public bool Enabled { get; set; }
        [Field(DependsOn = nameof(Enabled))] public int Size { get; set; }
        [Field(UniqueBy = nameof(Replica.Host))] public List<Replica> Replicas { get; set; } = [];
        [Rule(nameof(Size), nameof(Enabled))] private static bool IsSound(ShopConfig c) => c.Enabled || c.Size > 0;
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("[Field(DependsOn = [|nameof(A)|])] public bool A { get; set; }", "'A' depends on itself (A → A): remove one DependsOn of the cycle")]
    [InlineData("""
        [Field(DependsOn = [|nameof(B)|])] public bool A { get; set; }
        [Field(DependsOn = nameof(C))] public bool B { get; set; }
        [Field(DependsOn = nameof(A))] public bool C { get; set; }
        [Field(DependsOn = nameof(A))] public bool D { get; set; }
        """, "'A' depends on itself (A → B → C → A): remove one DependsOn of the cycle")]
    public void FND0109__a_cycle_with_its_path__reports(string members, string message) => Invalid(members).ShouldReport("FND0109", message: message);

    [Fact]
    public void FND0109__chains_and_mutual_requirement__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        public bool A { get; set; }
        [Field(DependsOn = nameof(A))] public bool B { get; set; }
        [Field(DependsOn = nameof(B))] public bool C { get; set; }
        [Field(RequiredWhen = nameof(User))] public string? Password { get; set; }
        [Field(RequiredWhen = nameof(Password))] public string? User { get; set; }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("public Level Level { get; set; } [Field(DependsOn = nameof(Level), When = [|\"Highest\"|])] public int Size { get; set; }")]
    [InlineData("public bool On { get; set; } [Field(DependsOn = nameof(On), When = [|1|])] public int Size { get; set; }")]
    [InlineData("public Level Level { get; set; } [Field(DependsOn = nameof(Level), WhenIn = new object[] { Level.Low, [|3|] })] public int Size { get; set; }")]
    [InlineData("public Level Level { get; set; } [Field(DependsOn = nameof(Level), WhenIn = [|new object[0]|])] public int Size { get; set; }")]
    [InlineData("public Level Level { get; set; } [Field(DependsOn = [|nameof(Level)|])] public int Size { get; set; }")]
    [InlineData("public Level Level { get; set; } [Field(RequiredWhen = [|nameof(Level)|])] public int? Size { get; set; }")]
    [InlineData("[Field(When = [|true|])] public int Size { get; set; }")]
    [InlineData("public int Count { get; set; } [Field(DependsOn = nameof(Count), When = [|1|], WhenIn = new object[] { 2 })] public int Size { get; set; }")]
    public void FND0110__a_condition_that_does_not_fit__reports(string member) => Invalid(member).ShouldReport("FND0110");

    [Theory]
    [InlineData("public Level Level { get; set; } [Field(DependsOn = nameof(Level), When = [|\"Highest\"|])] public int Size { get; set; }", "'Size' has When \"Highest\", which 'Level' cannot be: write a member of Level: Low, Mid, High")]
    [InlineData("public Level Level { get; set; } [Field(DependsOn = [|nameof(Level)|])] public int Size { get; set; }", "'Size' has DependsOn 'Level', which is always set: write When or WhenIn with its values, or make it nullable")]
    public void FND0110__the_message__names_the_remedy(string member, string message) => Invalid(member).ShouldReport("FND0110", message: message);

    [Fact]
    public void FND0110__conditions_that_fit__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        public bool On { get; set; }
        public Level Level { get; set; }
        public string? Proxy { get; set; }
        public TimeSpan Wait { get; set; }
        [Field(DependsOn = nameof(On))] public int A { get; set; }
        [Field(DependsOn = nameof(On), When = false)] public int B { get; set; }
        [Field(DependsOn = nameof(Level), WhenIn = new object[] { Level.Low, "High" })] public int C { get; set; }
        [Field(DependsOn = nameof(Proxy))] public int D { get; set; }
        [Field(DependsOn = nameof(Wait), When = "30s")] public int E { get; set; }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("public int Size { get; set; } [Field(Name = [|\"size\"|])] public int Count { get; set; }", "'Count' has the key 'size' of 'Size': give it another key; keys ignore case")]
    [InlineData("public int Size { get; set; } public int [|SIZE|] { get; set; }", "'SIZE' has the key 'SIZE' of 'Size': give it another key; keys ignore case")]
    [InlineData("public Replica? Main { get; set; } [Field(Name = [|\"Main__Port\"|])] public int Port { get; set; }", "'Port' has the environment name 'Main__Port', which is a key inside 'Main': give it another key; keys ignore case")]
    public void FND0111__two_fields_with_one_key__reports(string members, string message) => Invalid(members).ShouldReport("FND0111", message: message);

    [Fact]
    public void FND0111__a_key_that_holds_the_tag__reports() => GeneratorTest.RunInvalid(ConfigSource.Types("""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Link { public string? [|Kind|] { get; set; } }
        """)).ShouldReport("FND0111", message: "'Kind' has the key 'Kind', which holds the tag of the union: give it another key; keys ignore case");

    [Fact]
    public void FND0111__distinct_keys__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        public int Size { get; set; }
        [Field(Name = "pool-size")] public int PoolSize { get; set; }
        public int Other__Port { get; set; }
        public Replica? Main { get; set; }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("public int Size { get; set; } [Field(RenamedFrom = [|\"size\"|])] public int Count { get; set; }", "'Count' is renamed from 'size', which is the key of 'Size': remove RenamedFrom, or write the key it had before")]
    [InlineData("[Field(RenamedFrom = [|\"Count\"|])] public int Count { get; set; }", "'Count' is renamed from its own key: remove RenamedFrom, or write the key it had before")]
    [InlineData("[Field(RenamedFrom = \"Old\")] public int A { get; set; } [Field(RenamedFrom = [|\"OLD\"|])] public int B { get; set; }", "'B' is renamed from 'OLD', and so is 'A': leave it on the field that takes the old value")]
    public void FND0112__a_former_key_in_use__reports(string members, string message) => Invalid(members).ShouldReport("FND0112", message: message);

    [Fact]
    public void FND0112__former_keys_of_their_own__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(RenamedFrom = "Old")] public int A { get; set; }
        [Field(RenamedFrom = "Older")] public int B { get; set; }
        """)).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string member) => GeneratorTest.RunInvalid(ConfigSource.Schema(member));
}
