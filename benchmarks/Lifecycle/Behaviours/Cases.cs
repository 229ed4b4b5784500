using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Foundation.Benchmarks.Lifecycle;

/// <summary>What becomes of misbehaving code, side by side, among the other results.</summary>
internal static class Cases
{
    public const string Argument = "--behaviours";

    /// <summary>When a hook or check should be over.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(300);

    /// <summary>How long it takes instead.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromMilliseconds(1500);

    /// <summary>How long a hook takes that behaves.</summary>
    public static readonly TimeSpan HookTime = TimeSpan.FromMilliseconds(200);

    private static readonly Behaviour[] All =
    [
        new("a hook of 1.5 s ignores its token, the deadline is 300 ms", HostingCases.HookIgnoresItsToken, FoundationCases.HookIgnoresItsToken),
        new("a check of 1.5 s ignores its token, its timeout is 300 ms", HostingCases.CheckIgnoresItsToken, FoundationCases.CheckIgnoresItsToken),
        new("a start fails after another has succeeded", HostingCases.StartFailsAfterAnother, FoundationCases.StartFailsAfterAnother),
        new("ten hooks of 200 ms, in three levels", HostingCases.TenHooks, FoundationCases.TenHooks),
    ];

    /// <summary>Shows each, and writes the table.</summary>
    public static async Task WriteAsync()
    {
        var text = new StringBuilder("| Case | Hosting and HealthChecks | Foundation |\n| --- | --- | --- |\n");
        foreach (Behaviour behaviour in All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {behaviour.Case} | {await behaviour.Peer().ConfigureAwait(false)} | {await behaviour.Foundation().ConfigureAwait(false)} |\n");
        }

        ResultsFile results = ResultsFile.Open(nameof(Lifecycle));
        results.Set("Behaviours", text.ToString());
        results.Write();
        Console.Write(text);
    }

    /// <summary>What an action returns or throws, and after how long.</summary>
    public static async Task<string> Describe(Func<Task<string>> action)
    {
        long start = Stopwatch.GetTimestamp();
        string result;
        try
        {
            result = await action().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // What is thrown is what is shown.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result = exception.GetType().Name;
        }

        return string.Create(CultureInfo.InvariantCulture, $"after {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms: {result}");
    }
}
