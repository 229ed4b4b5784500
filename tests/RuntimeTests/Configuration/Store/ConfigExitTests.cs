using System.Diagnostics;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Foundation.RuntimeTests.Configuration.Store;

/// <summary>What becomes of a real process. This assembly is the program too: a startup hook takes the place of its tests.</summary>
public sealed class ConfigExitTests
{
    // Milliseconds; a process that hangs is a failure, not a wait.
    private const int Limit = 60_000;
    private const string Variable = "FOUNDATION_EXIT_PROGRAM";

    private static readonly Dictionary<string, Action<IHost>> Programs = new()
    {
        ["host"] = static host => host.Run(),
        ["wrapped"] = static host => throw new InvalidOperationException("outer", Record.Exception(host.Start)),
        ["task"] = static host => host.StartAsync().Wait(),
        ["handled"] = static host =>
        {
            Assert.Throws<ConfigException>(host.Start);
            Environment.Exit(3);
        },
        ["other"] = static host =>
        {
            Assert.Throws<ConfigException>(host.Start);
            throw new InvalidOperationException("unrelated");
        },
    };

    [Theory(Timeout = Limit)]
    [InlineData("host")]
    [InlineData("wrapped")]
    [InlineData("task")]
    public async Task Exit__when_nobody_handles_the_exception__then_the_report_is_all_of_stderr_and_the_code_is_78(string program)
    {
        (int code, string errors) = await Run(program, TestContext.Current.CancellationToken);

        Assert.Equal(78, code);
        Assert.StartsWith("The configuration is not valid: 2 errors.\n  Server:Name: ", errors, StringComparison.Ordinal);
        Assert.Equal(3, errors.TrimEnd('\n').Split('\n').Length);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limit)]
    public async Task Exit__when_the_program_handles_the_exception__then_nothing_is_printed()
    {
        Assert.Equal((3, ""), await Run("handled", TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Limit)]
    public async Task Exit__when_another_exception_goes_unhandled_later__then_it_is_left_to_the_runtime()
    {
        (int code, string errors) = await Run("other", TestContext.Current.CancellationToken);

        Assert.NotEqual(78, code);
        Assert.Contains("unrelated", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("The configuration is not valid", errors, StringComparison.Ordinal);
    }

    /// <summary>Is the program, where a variable says which.</summary>
    internal static void BeTheProgram()
    {
        string name = Environment.GetEnvironmentVariable(Variable)!;

        // On a thread of its own: an exception here would reach the runtime as that of the hook.
        Thread thread = new(() => Programs[name](BuildHost()));
        thread.Start();
        thread.Join();
        Environment.Exit(0);
    }

    private static IHost BuildHost()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Server:Port", "0")]);
        FoundationBuilder.For(builder.Services).AddConfig<ServerConfig>();
        return builder.Build();
    }

    private static async Task<(int Code, string Errors)> Run(string program, CancellationToken cancellation)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ConfigExitTests).Assembly.Location);
        }

        start.Environment[Variable] = program;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ConfigExitTests).Assembly.Location;
        using Process process = Process.Start(start)!;
        await using CancellationTokenRegistration kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        string errors = await process.StandardError.ReadToEndAsync(cancellation);
        await output;
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, errors.ReplaceLineEndings("\n"));
    }
}
