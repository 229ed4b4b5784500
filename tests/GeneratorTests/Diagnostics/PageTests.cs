namespace Foundation.GeneratorTests.Diagnostics;

/// <summary>The samples of each page do what the page says.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Ids => [.. DiagnosticPage.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_sample__reports_only_its_id(string id)
    {
        GeneratorTestResult result = GeneratorTest.Run(new DiagnosticPage(id).Sample("Wrong") with { AllowErrors = true });
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_right_sample__compiles_in_silence(string id) => GeneratorTest.Run(new DiagnosticPage(id).Sample("Right")).ShouldBeSilent();
}
