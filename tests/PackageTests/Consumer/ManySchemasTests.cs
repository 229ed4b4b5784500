using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Foundation.PackageTests.Consumer;

/// <summary>A project of a size that nobody has.</summary>
public sealed partial class ManySchemasTests(ToolkitPackage package)
{
    private const int Count = 1_000;

    [Fact]
    public async Task Schemas__when_there_are_a_thousand__then_they_compile_without_a_warning()
    {
        string schemas = Declarations();
        ConsumerFolder shop = package.CreateFolder().Project("Shop.csproj").Write("Schemas.cs", AttributeLine().Replace(schemas, ""));

        int plain = CompileTime((await shop.Build("-clp:PerformanceSummary")).ShouldSucceed());
        shop.Write("Schemas.cs", schemas);
        int toolkit = CompileTime((await shop.Build("-clp:PerformanceSummary", "-warnaserror", "--no-restore")).ShouldSucceed());

        double perSchema = (toolkit - plain) / (double)Count;
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{Count} types: {plain} ms; as schemas: {toolkit} ms; {perSchema:0.00} ms more for each."));
    }

    private static string Declarations()
    {
        StringBuilder text = new("using Foundation;\nusing Foundation.Configuration;\n\nnamespace Shop;\n");
        for (int i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                [ConfigSchema("Section{{i}}")]
                public sealed partial record Section{{i}}Config
                {
                    [Field(MinLength = 1, MaxLength = 60)]
                    public string Name { get; init; } = "shop";

                    [Field(Min = 1, Max = 100)]
                    public int Size { get; init; } = 10;

                    [Field(Min = "1s", Max = "1h")]
                    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

                    [Field(Pattern = "^[a-z]{1,8}$")]
                    public string Code { get; init; } = "abc";

                    public bool IsOpen { get; init; } = true;
                }

                """);
        }

        return text.ToString();
    }

    // The summary's line of the compiler: "12345 ms  Csc  1 calls".
    private static int CompileTime(ToolRun build)
    {
        Match line = CompilerLine().Match(build.Output);
        Assert.True(line.Success, build.ToString());
        return int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s*\[.*\]\r?\n", RegexOptions.Multiline)]
    private static partial Regex AttributeLine();

    [GeneratedRegex(@"(\d+) ms\s+Csc\s+\d+ calls")]
    private static partial Regex CompilerLine();
}
