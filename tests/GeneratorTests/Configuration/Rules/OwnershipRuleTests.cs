namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>Two types in one place.</summary>
public sealed class OwnershipRuleTests
{
    [Fact]
    public void FND0119__two_cases_with_one_tag__reports() => GeneratorTest.RunInvalid(ConfigSource.Types("""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public sealed partial class First : Link;
        [ConfigSchema, Variant([|"tcp"|])] public sealed partial class Second : Link;
        """)).ShouldReport("FND0119", message: "'Second' owns the tag 'tcp' of 'Link', as 'First' does: give one of them another tag");

    [Fact]
    public void FND0119__places_of_their_own__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        [ConfigSchema] public sealed partial class Third { public int Size { get; set; } }
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Link;
        [ConfigSchema, Discriminator("kind")] public abstract partial class Pipe;
        [ConfigSchema, Variant("tcp")] public sealed partial class TcpPipe : Pipe;
        """)).ShouldBeSilent();
}
