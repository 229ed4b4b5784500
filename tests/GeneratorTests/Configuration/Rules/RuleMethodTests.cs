namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>Methods with <c>[Rule]</c>.</summary>
public sealed class RuleMethodTests
{
    private const string Fields = "public int A { get; set; } public int B { get; set; } public Replica? Main { get; set; }\n";

    [Theory]
    [InlineData("[Rule(nameof(A))] private bool [|IsSound|](ShopConfig c) => c.A > 0;")]
    [InlineData("[Rule(nameof(A))] private static int [|IsSound|](ShopConfig c) => c.A;")]
    [InlineData("[Rule(nameof(A))] private static bool [|IsSound|]() => true;")]
    [InlineData("[Rule(nameof(A))] private static bool [|IsSound|](Replica c) => c.Port > 0;")]
    [InlineData("[Rule(nameof(A))] private static bool [|IsSound|](ref ShopConfig c) => c.A > 0;")]
    [InlineData("[[|Rule|]] private static bool IsSound(ShopConfig c) => c.A > 0;")]
    public void FND0115__a_rule_that_is_declared_wrongly__reports(string rule) => Invalid(rule).ShouldReport("FND0115");

    [Fact]
    public void FND0115__the_message__shows_the_signature() =>
        Invalid("[Rule(nameof(A))] private bool [|IsSound|](ShopConfig c) => c.A > 0;").ShouldReport(
            "FND0115",
            message: "'IsSound' is no rule by its signature: declare it as 'private static bool IsSound(ShopConfig value)'");

    [Fact]
    public void FND0115__rules_of_the_right_form__is_silent() => GeneratorTest.Run(ConfigSource.Schema(Fields + """
        [Rule(nameof(A))] private static bool IsSound(ShopConfig c) => c.A > 0;
        [Rule(nameof(A))] internal static bool IsSoundToo(in ShopConfig c) => c.A > 0;
        private bool IsNoRule() => true;
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("=> c.A > [|c.B|];")]
    [InlineData("=> [|c.B|] > c.A && c.B > 1;")]
    [InlineData("{ ShopConfig other = c; return other.A > [|other.B|]; }")]
    [InlineData("=> c is { A: > 1, [|B|]: > 1 };")]
    [InlineData("=> c is { [|Main|]: { Port: 1 } } && c.A > 1;")]
    [InlineData("=> c is ShopConfig { } other && other.A > [|other.B|];")]
    [InlineData("=> c switch { { [|B|]: 1 } => true, _ => c.A > 1 };")]
    [InlineData("{ return IsLarge(); bool IsLarge() => c.A > [|c.B|]; }")]
    [InlineData("=> c.A > [|c.Main|]!.Port;")]
    public void FND0116__a_field_that_is_read_but_not_listed__reports(string body) =>
        Invalid("[Rule(nameof(A))] private static bool IsSound(ShopConfig c) " + body).ShouldReport("FND0116");

    [Fact]
    public void FND0116__the_message__shows_what_to_add() =>
        Invalid("[Rule(nameof(A))] private static bool IsSound(ShopConfig c) => c.A > [|c.B|];")
            .ShouldReport("FND0116", message: "'IsSound' reads 'B', which it does not list: add nameof(B) to its [Rule]");

    [Theory]
    [InlineData("[Rule(nameof(A), nameof(B))] private static bool IsSound(ShopConfig c) => c.A > c.B;")]
    [InlineData("[Rule(nameof(A))] private static bool IsSound(ShopConfig c) => c.A > 0 || nameof(c.B).Length > 3;")]
    [InlineData("[Rule(nameof(A))] private static bool IsSound(ShopConfig c) { var fresh = new ShopConfig(); return c.A > fresh.B; }")]
    [InlineData("private static bool IsNoRule(ShopConfig c) => c.A > c.B;")]
    public void FND0116__a_rule_that_lists_what_it_reads__is_silent(string rule) =>
        GeneratorTest.Run(ConfigSource.Schema(Fields + rule)).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string rule) => GeneratorTest.RunInvalid(ConfigSource.Schema(Fields + rule));
}
