namespace Foundation.GeneratorTests.SelfTests;

/// <summary>What the helper says about diagnostics of analyzers.</summary>
public sealed class FindingsTests
{
    private const string Two = "internal class [|BadOne|]; internal class [|BadTwo|];";

    [Fact]
    public void Marks__at_the_reported_places__pass() => Invalid(Two).ShouldReport("PROBE1");

    [Fact]
    public void Marks_with_ids__at_the_reported_places__pass() =>
        Invalid("internal class {|PROBE1:BadOne|}; internal class Good;").ShouldReportMarks();

    [Fact]
    public void Texts__at_the_reported_places__pass() => Invalid(Two).ShouldReport(("PROBE1", "BadTwo"), ("PROBE1", "BadOne"));

    [Fact]
    public void The_message__passes_when_equal_and_fails_otherwise()
    {
        GeneratorTestResult result = Invalid("internal class [|BadOne|];");
        result.ShouldReport("PROBE1", message: "'BadOne' is a bad name");
        Probe.Fails("is a bad name", () => result.ShouldReport("PROBE1", message: "'BadOne' is bad"));
    }

    [Theory]
    [InlineData("internal class BadOne; internal class [|Good|];")]
    [InlineData("internal class [|BadOne|]; internal class BadTwo;")]
    [InlineData("internal class [|BadOne|]; internal class [|Good|];")]
    [InlineData("internal class [|Bad|]One;")]
    public void Marks__elsewhere__fail(string source) => Probe.Fails("Expected", () => Invalid(source).ShouldReport("PROBE1"));

    [Fact]
    public void Another_id__fails() => Probe.Fails("Expected", () => Invalid(Two).ShouldReport("PROBE2"));

    [Fact]
    public void Silence__with_a_diagnostic__fails() => Probe.Fails("should be silent", () => Invalid(Two).ShouldBeSilent());

    [Fact]
    public void A_warning_about_a_valid_source__fails() =>
        Probe.Fails("warn about a valid source", () => GeneratorTest.Run(Probe.Setup(new ProbeAnalyzer(), Two)));

    [Fact]
    public void An_analyzer_that_throws__fails_whatever_is_expected() =>
        Probe.Fails("broken on purpose", () => GeneratorTest.Run(
            Probe.Setup(new ProbeAnalyzer { IsBroken = true }, "internal class BadOne;") with { AllowErrors = true }));

    private static GeneratorTestResult Invalid(string source) =>
        GeneratorTest.Run(Probe.Setup(new ProbeAnalyzer(), source) with { AllowErrors = true });
}
