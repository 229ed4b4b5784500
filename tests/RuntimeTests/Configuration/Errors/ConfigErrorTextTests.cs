using System.Globalization;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Errors;

public class ConfigErrorTextTests
{
    private static readonly ConfigFieldInfo Pool = new("PoolSize", "PoolSize", 0) { Kind = ConfigValueKind.Integer };
    private static readonly ConfigFieldInfo Url = new("Url", "Url", 1);
    private static readonly ConfigFieldInfo Password = new("Password", "Password", 2) { IsSecret = true };
    private static readonly ConfigFieldInfo Buffer = new("Buffer", "Buffer", 3) { Kind = ConfigValueKind.Size };

    [Theory]
    [InlineData("0.05")]
    [InlineData("-12.340")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Violations__of_a_decimal__say_it_as_it_was(string value)
    {
        ConfigErrors errors = default;
        errors.Add(new ConfigRule(Pool, ConfigErrorCode.Min, "1"), decimal.Parse(value, CultureInfo.InvariantCulture));

        Assert.Equal($"PoolSize: must be at least 1, was {value}\n", errors.ToString());
    }

    [Fact]
    public void Violations__of_every_code__say_demand_and_value()
    {
        AssertViolation("PoolSize: is required", Pool, ConfigErrorCode.Required, null);
        AssertViolation("PoolSize: is required when Mode is Tcp", Pool, ConfigErrorCode.Required, "Mode is Tcp");
        AssertViolation("PoolSize: must not be null", Pool, ConfigErrorCode.Null, null);
        AssertViolation("PoolSize: must be at least 1, was -5", Pool, ConfigErrorCode.Min, "1", -5);
        AssertViolation("PoolSize: must be at most 100, was 9223372036854775807", Pool, ConfigErrorCode.Max, "100", long.MaxValue);
        AssertViolation("PoolSize: must be more than 1, was 1", Pool, ConfigErrorCode.ExclusiveMin, "1", 1);
        AssertViolation("PoolSize: must be less than 1, was 1", Pool, ConfigErrorCode.ExclusiveMax, "1", 1);
        AssertViolation("Buffer: must be at least 1MiB, was 64KiB", Buffer, ConfigErrorCode.Min, "1MiB", 65536);
        AssertViolation("Buffer: must have at most 2 elements, has 3", Buffer, ConfigErrorCode.MaxCount, "2", 3);
        AssertViolation("PoolSize: must have at least 1 element, has 0", Pool, ConfigErrorCode.MinCount, "1", 0);
        AssertViolation("Url: must have at least 3 characters, was \"ab\"", Url, ConfigErrorCode.MinLength, "3", "ab");
        AssertViolation("Url: must have at most 1 character, was \"ab\"", Url, ConfigErrorCode.MaxLength, "1", "ab");
        AssertViolation("Url: must match ^postgres://, was \"mysql://x\"", Url, ConfigErrorCode.Pattern, "^postgres://", "mysql://x");
        AssertViolation("Url: must be a host name, was \"a b\"", Url, ConfigErrorCode.Format, "Host", "a b");
        AssertViolation("Url: must be one of a, b, was \"c\"", Url, ConfigErrorCode.OneOf, "a, b", "c");
        AssertViolation("Url: must not repeat Host, element [3] does", Url, ConfigErrorCode.Unique, "Host", 3);
        AssertViolation("Url: must not repeat an element, element [3] does", Url, ConfigErrorCode.Unique, "", 3);
    }

    [Fact]
    public void Values__of_every_type__are_written_as_in_a_file()
    {
        ConfigErrors errors = default;
        errors.Add(new ConfigRule(Pool, ConfigErrorCode.Min, "1"), 0.5);
        errors.Add(new ConfigRule(Pool, ConfigErrorCode.Min, "1s"), TimeSpan.FromMilliseconds(90_500));
        errors.Add(new ConfigRule(Pool, ConfigErrorCode.Min, "1"), (object)0.25m);
        errors.Add(new ConfigRule(Pool, ConfigErrorCode.OneOf, "Monday"), DayOfWeek.Friday);
        errors.Add(new ConfigRule(Pool, ConfigErrorCode.OneOf, "true"), (object)false);
        errors.Add(new ConfigRule(Pool, ConfigErrorCode.OneOf, "x"), (object)'\n');
        Assert.Equal(
            """
            PoolSize: must be at least 1, was 0.5
            PoolSize: must be at least 1s, was 1m30s500ms
            PoolSize: must be at least 1, was 0.25
            PoolSize: must be one of Monday, was Friday
            PoolSize: must be one of true, was false
            PoolSize: must be one of x, was "\n"

            """,
            errors.ToString());
    }

    [Fact]
    public void Long_texts__are_cut_between_characters()
    {
        ConfigErrors errors = default;
        errors.Add(new ConfigRule(Url, ConfigErrorCode.Pattern, "^a"), (object)(new string('x', 79) + "😀y"));
        Assert.Equal($"Url: must match ^a, was \"{new string('x', 79)}…\"\n", errors.ToString());
    }

    [Fact]
    public void Secrets__have_no_value()
    {
        ConfigErrors errors = default;
        errors.Add(new ConfigRule(Password, ConfigErrorCode.Min, "1"), 1234567);
        errors.Add(new ConfigRule(Password, ConfigErrorCode.Min, "1"), 1234567.5);
        errors.Add(new ConfigRule(Password, ConfigErrorCode.Min, "1"), TimeSpan.FromTicks(1234567));
        errors.Add(new ConfigRule(Password, ConfigErrorCode.Pattern, "^a"), (object)"hunter2");
        errors.AddUnreadable(ConfigErrorCode.MissingUnit, Password, "a duration", "1234567");
        Assert.Equal(
            """
            Password: must be at least 1
            Password: must be at least 1
            Password: must be at least 1
            Password: must match ^a
            has no unit; must be a duration

            """,
            errors.ToString());
    }

    [Fact]
    public void Rules__name_their_fields()
    {
        ConfigErrors errors = default;
        errors.Add(new ConfigRule("PoolCoversReplicas", ConfigErrorCode.Rule, "a pool needs one connection per replica", Pool, Url));
        errors.Add(new ConfigRule("Quiet", ConfigErrorCode.Rule, null, Pool));
        errors.AddThrown(new ConfigRule("Throws", ConfigErrorCode.Rule, "a demand", Pool), new FormatException("hunter2"));
        errors.Add(new ConfigRule("target", ConfigErrorCode.ExactlyOneOf, null, Pool, Url));
        errors.Add(new ConfigRule("target", ConfigErrorCode.AtMostOneOf, null, Pool, Url));
        Assert.Equal(
            """
            a pool needs one connection per replica (rule PoolCoversReplicas over PoolSize, Url)
            the rule does not hold (rule Quiet over PoolSize)
            the rule threw FormatException (rule Throws over PoolSize)
            exactly one of PoolSize, Url must be set
            at most one of PoolSize, Url may be set

            """,
            errors.ToString());
    }

    [Fact]
    public void Keys__say_what_is_wrong_with_them()
    {
        ConfigErrors errors = default;
        errors.AddKey(ConfigErrorCode.UnknownKey, "PoolSzie", "did you mean PoolSize?");
        errors.AddKey(ConfigErrorCode.UnknownKey, "X", null);
        errors.AddKey(ConfigErrorCode.DuplicateKey, "url", null);
        errors.AddKey(ConfigErrorCode.RenamedKey, "Pool", "use PoolSize alone");
        errors.Warn(ConfigErrorCode.DeprecatedKey, Url, "use Host");
        errors.Warn(ConfigErrorCode.InactiveKey, Url, "CacheEnabled is true");
        Assert.Equal(
            """
            PoolSzie: is not a known key; did you mean PoolSize?
            X: is not a known key
            url: is set twice in one source; keys ignore case
            Pool: is an earlier name; use PoolSize alone

            """,
            errors.ToString());
        Assert.Equal("Url: is deprecated: use Host", errors.WarningAt(0).ToString());
        Assert.Equal("Url: has an effect only when CacheEnabled is true", errors.WarningAt(1).ToString());
    }

    [Fact]
    public void Keys__with_line_ends_or_without_end__stay_short_and_on_their_line()
    {
        ConfigErrors errors = default;
        errors.AddKey(ConfigErrorCode.UnknownKey, "a\nfake: is fine\u001b[2J", null);
        errors.AddKey(ConfigErrorCode.UnknownKey, new string('k', 1_000_000), null);
        errors.Nest(default, "x\ny");
        Assert.Equal(
            $"[x\\ny].a\\nfake: is fine\\u{{001b}}[2J: is not a known key\n[x\\ny].{new string('k', 80)}…: is not a known key\n",
            errors.ToString());
    }

    [Fact]
    public void Every_code__has_words_of_its_own()
    {
        foreach (ConfigErrorCode code in Enum.GetValues<ConfigErrorCode>())
        {
            ConfigErrors errors = default;
            errors.Add(new ConfigRule(Url, code, "limit"), (object)"x");
            errors.AddUnreadable(code, Url, "detail", "x");
            errors.AddKey(code, "key", "detail");
            Assert.All([errors[0], errors[1], errors[2]], error => Assert.DoesNotContain(code.ToString(), error.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Report__under_a_culture_with_another_minus__is_the_same()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fi-FI") { NumberFormat = { NegativeSign = "~" } };
        try
        {
            AssertViolation("PoolSize: must be at least 1, was -5", Pool, ConfigErrorCode.Min, "1", -5);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void AssertViolation(string expected, ConfigFieldInfo field, ConfigErrorCode code, string? limit, object? value = null)
    {
        ConfigErrors errors = default;
        var rule = new ConfigRule(field, code, limit);
        switch (value)
        {
            case null: errors.Add(rule); break;
            case int number: errors.Add(rule, (long)number); break;
            case long number: errors.Add(rule, number); break;
            default: errors.Add(rule, value); break;
        }

        Assert.Equal(expected + "\n", errors.ToString());
    }
}
