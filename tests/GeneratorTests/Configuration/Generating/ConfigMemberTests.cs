namespace Foundation.GeneratorTests.Configuration.Generating;

/// <summary>Which members are fields, whatever they are called.</summary>
public sealed class ConfigMemberTests
{
    [Fact]
    public void Members__when_something_outside_can_set_them__then_they_are_fields()
    {
        Match("""
            public required string Required { get; init; }
            public int Settable { get; set; } = 1;
            public int Initialized { get; init; } = 2;
            public int PublicField = 3;
            public required int RequiredField;
            [NotField] public int Excluded { get; set; }
            public int PrivateSetter { get; private set; }
            public int InternalSetter { get; internal set; }
            public int Computed => Settable + 1;
            public static int Shared { get; set; }
            public const int Constant = 4;
            public readonly int ReadOnly = 5;
            internal int Internal { get; set; }
            private int _hidden;
            public int this[int index] { get => _hidden + index; set => _hidden = value; }
            """);
    }

    [Fact]
    public void Members__when_they_are_overridden_or_hidden__then_the_derived_one_is_the_field()
    {
        GeneratorTest.Run(ConfigSource.Types("""
            public abstract class Endpoint
            {
                public abstract string Host { get; set; }
                public virtual int Port { get; set; } = 80;
                public int Retries { get; set; } = 3;
            }

            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig : Endpoint
            {
                [Field(MinLength = 1)] public override string Host { get; set; } = "localhost";
                [Field(Min = 1)] public override int Port { get; set; } = 81;
                public new long Retries { get; set; } = 4;
            }
            """)).ShouldBeSilent().MatchSnapshot(".Config.");
    }

    [Fact]
    public void Members__when_an_interface_demands_them__then_only_the_public_one_is_a_field()
    {
        GeneratorTest.Run(ConfigSource.Types("""
            public interface IPort { int Port { get; set; } }

            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig : IPort
            {
                public int Retries { get; set; } = 3;
                int IPort.Port { get; set; }
            }
            """)).ShouldBeSilent();
    }

    [Fact]
    public void Names__when_they_are_keywords__then_they_are_escaped()
    {
        GeneratorTest.Run(ConfigSource.Usings + """
            namespace @namespace.@class;

            public enum @enum { @default, @null }

            public partial class @struct
            {
                [ConfigSchema("Shop")]
                public sealed partial class @record
                {
                    [Field(Min = 1)] public required int @int { get; set; }
                    public string @string { get; set; } = "";
                    [Field(OneOf = ["default"])] public @enum @enum { get; set; } = @namespace.@class.@enum.@default;
                    [Field(DependsOn = nameof(@bool), MinLength = 1)] public string? @this { get; set; }
                    public bool @bool { get; set; } = true;
                    public int field { get; set; } = 1;
                    [Field(Pattern = "^a+$")] public string value { get; set; } = "a";
                    [Field(MinCount = 1)] public int[] @foreach { get; set; } = [1];
                    [Rule(nameof(@int), nameof(@string))] private static bool @checked(@record c) => c.@int > 0;
                }
            }
            """).ShouldBeSilent().MatchSnapshot(".Config.");
    }

    [Fact]
    public void Names__when_they_are_those_of_the_generated_locals__then_nothing_clashes()
    {
        Silent("""
            public required int reader { get; set; }
            [Field(Min = 1)] public required int errors { get; set; }
            [Field(MinLength = 1)] public required string nodes { get; set; }
            [Field(MinLength = 1)] public required string unreadable { get; set; }
            [Field(MinLength = 1)] public required string doubtful { get; set; }
            [Field(MinLength = 1)] public required string start { get; set; }
            [Field(MinLength = 1)] public required string value { get; set; }
            [Field(MinLength = 1)] public required List<string> item { get; set; }
            [Field(MinLength = 1)] public required Dictionary<string, string> pair { get; set; }
            [Field(MinLength = 1)] public required string[] index { get; set; }
            [Field(MinLength = 1)] public required List<List<string>> mark { get; set; }
            [Field(MinLength = 1)] public required string left { get; set; }
            [Field(MinLength = 1)] public required string right { get; set; }
            [Field(MinLength = 1)] public required string deep { get; set; }
            [Field(MinLength = 1)] public required string present { get; set; }
            [Field(MinLength = 1)] public required List<string?> present2 { get; set; }
            [Field(MinLength = 1)] public required string printer { get; set; }
            [Field(MinLength = 1)] public required string text { get; set; }
            [Field(MinLength = 1)] public required string checks { get; set; }
            [Field(MinLength = 1)] public required string bound { get; set; }
            [Field(MinLength = 1)] public required string isBound { get; set; }
            [Field(MinLength = 1)] public required string changed { get; set; }
            [Field(MinLength = 1)] public required string exception { get; set; }
            [Field(MinLength = 1)] public required string duplicateitem { get; set; }
            [Field(MinLength = 1)] public required Replica inside { get; set; }
            [Field(DependsOn = nameof(reader), When = 1)] public string? beforereader { get; set; }
            """.Replace("[Field(MinLength = 1)] public required Replica", "public required Replica"));
    }

    [Fact]
    public void Names__when_they_are_those_of_the_declarations_members__then_nothing_clashes()
    {
        Silent("""
            [Field(Min = 1)] public int Info { get; set; } = 1;
            [Field(Min = 1)] public int Port { get; set; } = 1;
            [Field(Min = 1)] public int Port_Min { get; set; } = 1;
            [Field(Min = 1)] public int Print { get; set; } = 1;
            [Field(Min = 1)] public int Diff { get; set; } = 1;
            [Field(Min = 1)] public int System { get; set; } = 1;
            [Field(Min = 1)] public int Foundation { get; set; } = 1;
            """);
    }

    [Fact]
    public void Names__when_members_are_called_like_members_of_object__then_Fields_still_compiles()
    {
        GeneratorTest.Run(ConfigSource.Types("""
            public abstract class Hidden { }

            [ConfigSchema]
            public sealed partial class Odd
            {
                [Field(Min = 1)] public new int Equals { get; set; } = 1;
                [Field(Min = 1)] public new int GetType { get; set; } = 1;
                [Field(Min = 1)] public new int ReferenceEquals { get; set; } = 1;
                [Field(Min = 1)] public new int MemberwiseClone { get; set; } = 1;
            }
            """)).ShouldBeSilent();
    }

    [Fact]
    public void Names__when_two_members_differ_only_by_case__then_their_keys_tell_them_apart()
    {
        Silent("""
            [Field(Min = 1)] public int Port { get; set; } = 1;
            [Field(Min = 1, Name = "LowerPort")] public int port { get; set; } = 1;
            [Field(MinLength = 1)] public string Host { get; set; } = "a";
            [Field(MinLength = 1, Name = "LowerHost")] public string host { get; set; } = "a";
            """);
    }

    [Fact]
    public void Names__when_they_are_not_ascii__then_they_are_kept()
    {
        Silent("""
            [Field(Min = 1)] public int Größe { get; set; } = 1;
            [Field(MinLength = 1)] public string Überschrift { get; set; } = "a";
            [Field(MinLength = 1)] public string İstanbul { get; set; } = "a";
            [Field(Min = 1)] public int _ { get; set; } = 1;
            [Field(Min = 1)] public int __ { get; set; } = 1;
            [Field(MinLength = 1)] public string 名前 { get; set; } = "a";
            """);
    }

    [Fact]
    public void Names__when_a_type_shadows_System__then_the_generated_names_are_still_found()
    {
        GeneratorTest.Run("""
            namespace Shops.System { public sealed class Exception; }

            namespace Shops.Foundation { public sealed class Configuration; }

            namespace Shops
            {
                public sealed class String;

                [global::Foundation.Configuration.ConfigSchema("Shop")]
                public sealed partial class ShopConfig
                {
                    [global::Foundation.Configuration.Field(Min = 1, Secret = true)] public int Port { get; set; }
                    public global::System.TimeSpan Timeout { get; set; } = global::System.TimeSpan.FromSeconds(1);
                    [global::Foundation.Configuration.Rule(nameof(Port))] private static bool IsOdd(ShopConfig c) => c.Port % 2 == 1;
                }
            }
            """.Replace("public int Port { get; set; }", "public required int Port { get; set; }")).ShouldBeSilent();
    }

    [Fact]
    public void Attributes__when_they_are_written_in_full__then_they_are_found()
    {
        GeneratorTestResult result = GeneratorTest.Run("""
            using Config = Foundation.Configuration;

            [global::Foundation.Configuration.ConfigSchemaAttribute("A")] public sealed partial record A { public int Port { get; init; } = 80; }

            [Config.ConfigSchema("B")] public sealed partial record B { public int Port { get; init; } = 80; }

            [Config::ConfigSchema("C")] public sealed partial record C { public int Port { get; init; } = 80; }

            [global::System.Obsolete("old"), Foundation.Configuration.ConfigSchema("D")] public sealed partial record D { public int Port { get; init; } = 80; }
            """).ShouldBeSilent();
        Assert.Equal(4, result.GeneratedSources.Keys.Count(static hint => hint.EndsWith(".Config.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nullability__when_the_code_is_oblivious__then_references_are_optional()
    {
        GeneratorTest.Run("#nullable disable\n" + ConfigSource.Types("""
            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig
            {
                [Field(MinLength = 1)] public string Host { get; set; }
                [Field(MinLength = 1)] public List<string> Hosts { get; set; }
                public Dictionary<string, string[]> Named { get; set; }
                public ShopConfig Next { get; set; }
                public required int Port { get; set; }
            }
            """)).ShouldBeSilent().MatchSnapshot(".Config.");
    }

    private static void Match(string members, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        GeneratorTest.Run(ConfigSource.Schema(members)).ShouldBeSilent().MatchSnapshot("ShopConfig.Config.", method);

    private static void Silent(string members) => GeneratorTest.Run(ConfigSource.Schema(members)).ShouldBeSilent();
}
