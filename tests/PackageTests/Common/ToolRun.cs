using System.Diagnostics;
using System.Text;

namespace Foundation.PackageTests;

/// <summary>A program that ran to its end, and what it printed.</summary>
internal sealed record ToolRun(string Command, int ExitCode, string Output, string Errors)
{
    // A tool that hangs is a failure, not a wait.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>Runs <c>dotnet</c> so that none of its servers outlives it.</summary>
    public static Task<ToolRun> Dotnet(string directory, params string[] arguments) => Run("dotnet", directory, arguments);

    public static async Task<ToolRun> Run(string program, string directory, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start.Environment);

        using Process process = Process.Start(start)!;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ToolRun($"{program} {string.Join(' ', arguments)}", process.ExitCode, Lines(await output), Lines(await errors));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    public ToolRun ShouldSucceed()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{this}");
        return this;
    }

    public ToolRun ShouldFail()
    {
        Assert.True(ExitCode != 0, $"It should fail.\n{this}");
        return this;
    }

    /// <summary>The lines that hold a text, each once: a build prints a message where it happens and again at its end.</summary>
    public IReadOnlyList<string> LinesWith(string text) =>
        [.. Output.Split('\n').Select(static line => line.Trim()).Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct()];

    public override string ToString() => new StringBuilder("$ ").Append(Command).Append('\n').Append(Output).Append(Errors).ToString();

    // The host of the tests may itself be run by a build, whose variables would lead another build astray.
    private static void Prepare(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["UseSharedCompilation"] = "false";
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
