namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>Two types in one place.</summary>
public sealed class OwnershipRuleTests
{
    [Fact]
    public void FND0119__two_schemas_with_one_section__reports() => GeneratorTest.RunInvalid(ConfigSource.Types("""
        [ConfigSchema("Shop:Database")] public sealed partial class First { public int Size { get; set; } }
        [ConfigSchema([|"shop:database"|])] public sealed partial class Second { public int Size { get; set; } }
        """)).ShouldReport("FND0119", message: "'Second' owns the section 'shop:database', as 'First' does: give one of them another section");

    [Theory]
    [InlineData("tcp")]
    [InlineData("TCP")]
    public void FND0119__two_cases_with_one_tag__reports(string tag) => GeneratorTest.RunInvalid(ConfigSource.Types($$"""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public sealed partial class First : Link;
        [ConfigSchema, Variant([|"{{tag}}"|])] public sealed partial class Second : Link;
        """)).ShouldReport("FND0119", message: $"'Second' owns the tag '{tag}' of 'Link', as 'First' does: give one of them another tag");

    [Theory]
    [InlineData("Shop:Database", "Shop")]
    [InlineData("shop:database:pool", "Shop")]
    [InlineData("Shop:Database:Pool", "SHOP:DATABASE")]
    public void FND0119__a_section_within_anothers__reports(string inner, string outer) => GeneratorTest.RunInvalid(ConfigSource.Types($$"""
        [ConfigSchema([|"{{inner}}"|])] public sealed partial class First { public int Size { get; set; } }
        [ConfigSchema("{{outer}}")] public sealed partial class Second { public int Size { get; set; } }
        """)).ShouldReport("FND0119", message: $"'First' owns the section '{inner}', which lies within the section '{outer}' of 'Second': make it the type of a field of 'Second', or move it");

    [Fact]
    public void FND0119__places_of_their_own__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        [ConfigSchema("Shop:Data")] public sealed partial class First { public int Size { get; set; } }
        [ConfigSchema("Shop:Database")] public sealed partial class Second { public int Size { get; set; } }
        [ConfigSchema] public sealed partial class Third { public int Size { get; set; } }
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Link;
        [ConfigSchema, Discriminator("kind")] public abstract partial class Pipe;
        [ConfigSchema, Variant("tcp")] public sealed partial class TcpPipe : Pipe;
        """)).ShouldBeSilent();
}
