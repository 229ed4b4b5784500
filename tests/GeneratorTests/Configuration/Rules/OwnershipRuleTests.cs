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

    [Fact]
    public void FND0119__places_of_their_own__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        [ConfigSchema("Shop")] public sealed partial class First { public int Size { get; set; } }
        [ConfigSchema("Shop:Database")] public sealed partial class Second { public int Size { get; set; } }
        [ConfigSchema] public sealed partial class Third { public int Size { get; set; } }
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Link;
        [ConfigSchema, Discriminator("kind")] public abstract partial class Pipe;
        [ConfigSchema, Variant("tcp")] public sealed partial class TcpPipe : Pipe;
        """)).ShouldBeSilent();
}
