using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class DependsOnTests
{
    [Fact]
    public void Inactive__when_its_value_breaks_a_constraint__then_that_is_off_and_the_value_a_warning()
    {
        Bound<TunnelConfig> bound = Bind.Json<TunnelConfig>("""{"Enabled":false,"Port":0}""");

        Assert.Equal(0, bound.Value.Port);
        Assert.Equal(["Port: has an effect only when Enabled is true (app.json:1:18)"], bound.Warnings);
    }

    [Fact]
    public void Inactive__when_its_value_is_right__then_it_is_a_warning_all_the_same() =>
        Assert.Equal(["warning InactiveKey Port @ app.json:1:18"], Bind.Json<TunnelConfig>("""{"Enabled":false,"Port":80}""").Findings);

    [Fact]
    public void Inactive__when_its_value_cannot_be_read__then_that_is_an_error_still() => Assert.Equal(
        ["WrongType Port @ app.json:1:25", "warning InactiveKey Port @ app.json:1:18"],
        Bind.Json<TunnelConfig>("""{"Enabled":false,"Port":"web"}""").Findings);

    [Fact]
    public void Inactive__when_absent__then_nothing_is_said() =>
        Assert.Empty(Bind.Json<TunnelConfig>("""{"Enabled":false}""").Findings);

    [Fact]
    public void Active__when_its_value_breaks_a_constraint__then_that_is_an_error() =>
        Assert.Equal(["Min Port @ app.json:1:24"], Bind.Json<TunnelConfig>("""{"Enabled":true,"Port":0}""").Findings);

    [Fact]
    public void Controller__when_absent__then_its_default_decides()
    {
        Assert.Equal(["Min Port @ app.json:1:9"], Bind.Json<TunnelConfig>("""{"Port":0}""").Findings);
        Assert.Equal(["warning InactiveKey Depth @ app.json:1:2"], Bind.Json<TunnelConfig>("""{"Depth":0}""").Findings);
    }

    [Fact]
    public void Controller__when_it_is_converted__then_the_converted_value_decides()
    {
        Assert.Equal(["Max Depth @ in-memory collection"], Bind.Texts<TunnelConfig>(("Kind", "DEEP"), ("Depth", "11")).Findings);
        Assert.Equal(["Min Port @ in-memory collection"], Bind.Texts<TunnelConfig>(("Enabled", "TRUE"), ("Port", "0")).Findings);
    }

    [Theory]
    [InlineData("""{"Enabled":"yes","Port":0}""", "WrongType Enabled")]
    [InlineData("""{"Enabled":null,"Port":0}""", "Null Enabled")]
    [InlineData("""{"Kind":"other","Depth":11}""", "Malformatted Kind")]
    [InlineData("""{"Kind":"deep","Host":5,"Retries":0}""", "WrongType Host")]
    [InlineData("""{"Kind":"deep","Host":"h","Retries":0}""", "MinLength Host")]
    public void Controller__when_invalid__then_its_dependants_are_silent(string json, string only) =>
        Assert.Equal([only], Bind.Json<TunnelConfig>(json).Findings.Select(static finding => finding[..finding.IndexOf(" @", StringComparison.Ordinal)]));

    [Theory]
    [InlineData("""{"Kind":"flat","Host":"host","Retries":0}""", "warning InactiveKey Retries", "warning InactiveKey Host")]
    [InlineData("""{"Kind":"deep","Host":"host","Retries":0}""", "Min Retries")]
    [InlineData("""{"Kind":"deep","Retries":0}""", "warning InactiveKey Retries")]
    [InlineData("""{"Kind":"deep","Host":null,"Retries":0}""", "warning InactiveKey Retries")]
    public void Chain__when_a_link_is_inactive__then_so_is_what_hangs_on_it(string json, params string[] expected) =>
        Assert.Equal(expected, Bind.Json<TunnelConfig>(json).Findings.Select(static finding => finding[..finding.IndexOf(" @", StringComparison.Ordinal)]));

    [Theory]
    [InlineData("""{"Kind":"flat"}""")]
    [InlineData("""{"Kind":"deep"}""", "Required Token @ app.json:1:1")]
    [InlineData("""{"Kind":"wide"}""", "Required Token @ app.json:1:1", "Required Cable @ app.json:1:1")]
    [InlineData("""{"Kind":"wide","Cable":"c","Token":"t"}""")]
    [InlineData("""{"Kind":"wrong"}""", "Malformatted Kind @ app.json:1:9")]
    public void Required__when_it_depends_on_another__then_only_while_that_is_so(string json, params string[] expected) =>
        Assert.Equal(expected, Bind.Json<LineConfig>(json).Findings);

    [Fact]
    public void Inactive__when_it_breaks_more_constraints_than_errors_are_kept__then_what_is_rejected_shows_why()
    {
        string cap = """{"Most":0}""";

        Bound<LineConfig> kept = Bind.Json<LineConfig>($$"""{"Kind":"flat","All":[{{string.Join(',', Enumerable.Repeat(cap, 256))}}]}""");
        Bound<LineConfig> omitted = Bind.Json<LineConfig>($$"""{"Kind":"flat","All":[{{string.Join(',', Enumerable.Repeat(cap, 300))}}]}""");

        Assert.True(kept.IsBound, kept.Report);
        Assert.Equal((256, 44), (omitted.Codes.Length, omitted.Omitted));
    }

    [Fact]
    public void Inactive_object__when_its_own_constraints_fail__then_they_are_off()
    {
        Bound<LineConfig> bound = Bind.Json<LineConfig>("""{"Kind":"flat","Limits":{"Most":0}}""");

        Assert.True(bound.IsBound, bound.Report);
        Assert.Equal(["warning InactiveKey Limits @ app.json:1:16"], bound.Findings);
        Assert.Equal(["Min Limits.Most @ app.json:1:47"], Bind.Json<LineConfig>("""{"Kind":"deep","Token":"t","Limits":{ "Most": 0}}""").Findings);
    }
}

internal enum TunnelKind
{
    Flat,
    Deep,
    Wide,
}

[ConfigSchema]
internal sealed partial record TunnelConfig
{
    [Field(Min = 1, Max = 65535, DependsOn = nameof(Enabled))]
    public int Port { get; init; } = 80;

    // Declared after what depends on it: order of declaration must not matter.
    public bool Enabled { get; init; } = true;

    public TunnelKind Kind { get; init; } = TunnelKind.Flat;

    [Field(Max = 10, DependsOn = nameof(Kind), WhenIn = new object[] { TunnelKind.Deep, TunnelKind.Wide })]
    public int Depth { get; init; } = 1;

    [Field(Min = 1, DependsOn = nameof(Host))]
    public int Retries { get; init; } = 1;

    [Field(MinLength = 2, DependsOn = nameof(Kind), When = TunnelKind.Deep)]
    public string? Host { get; init; }
}

[ConfigSchema]
internal sealed partial record LineConfig
{
    public required TunnelKind Kind { get; init; }

    [Field(RequiredWhen = nameof(Kind), WhenIn = new object[] { TunnelKind.Deep, TunnelKind.Wide })]
    public string? Token { get; init; }

    [Field(Required = true, DependsOn = nameof(Kind), When = TunnelKind.Wide)]
    public string? Cable { get; init; }

    [Field(DependsOn = nameof(Kind), When = TunnelKind.Deep)]
    public CapConfig? Limits { get; init; }

    [Field(DependsOn = nameof(Kind), When = TunnelKind.Deep)]
    public List<CapConfig> All { get; init; } = [];
}

[ConfigSchema]
internal sealed partial record CapConfig
{
    [Field(Min = 1)]
    public required int Most { get; init; }
}
