using Xunit.Sdk;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>The helper for code fixes finds what a fix does wrong.</summary>
public sealed class CodeFixTestTests
{
    private const string Two = "internal class BadOne; internal class BadTwo;";

    [Fact]
    public Task One_fix__changes_the_first_place() =>
        CodeFixTest.Apply(Setup(Two, "internal class GoodOne; internal class BadTwo;"));

    [Fact]
    public Task One_fix__changes_the_marked_place() =>
        CodeFixTest.Apply(Setup("internal class BadOne; internal class [|BadTwo|];", "internal class BadOne; internal class GoodTwo;"));

    [Fact]
    public Task All_fixes__change_all_places() => CodeFixTest.ApplyAll(Setup(Two, "internal class GoodOne; internal class GoodTwo;"));

    [Fact]
    public Task All_fixes__change_all_files() => CodeFixTest.ApplyAll(Setup("", "") with
    {
        Project = Project("internal class BadOne;", "internal class BadTwo;"),
        Expected = ["internal class GoodOne;", "internal class GoodTwo;"],
    });

    [Fact]
    public Task Another_text__fails() => Fails("GoodOne", Setup(Two, Two));

    [Fact]
    public Task A_fix_that_leaves_the_diagnostic__fails() =>
        Fails("leaves PROBE1", Setup("internal class BadOne;", "internal class BadBadOne;", static name => "Bad" + name));

    [Fact]
    public Task A_fix_that_brings_an_error__fails() =>
        Fails("brings errors", Setup("internal class BadOne;", "internal class GoodOne : Missing;", static _ => "GoodOne : Missing"));

    [Fact]
    public Task A_source_without_the_diagnostic__fails() => Fails("is not reported", Setup("internal class Good;", "internal class Good;"));

    private static CodeFixTestSetup Setup(string source, string expected, Func<string, string>? rename = null) => new()
    {
        Id = "PROBE1",
        Project = Project(source),
        Expected = [expected],
        CodeFixes = [new ProbeCodeFix(rename ?? (static name => name.Replace("Bad", "Good", StringComparison.Ordinal)))],
    };

    private static GeneratorTestSetup Project(params string[] sources) => Probe.Setup(new ProbeAnalyzer(), sources);

    private static async Task Fails(string why, CodeFixTestSetup setup)
    {
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => CodeFixTest.Apply(setup));
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }
}
