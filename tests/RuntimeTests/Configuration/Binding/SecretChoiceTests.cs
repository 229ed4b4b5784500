using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed partial class SecretChoiceTests
{
    [Fact]
    public void Secret__when_only_some_values_are_allowed__then_the_error_shows_none_of_them()
    {
        ConfigErrors errors = default;

        KeyConfig.Validate(new KeyConfig { Key = "gamma" }, ref errors);

        Assert.Equal("Key: must be one of the allowed values\n", errors.ToString());
    }

    [ConfigSchema]
    public sealed partial record KeyConfig
    {
        [Field(Secret = true, OneOf = ["alpha", "beta"])]
        public required string Key { get; init; }
    }
}
