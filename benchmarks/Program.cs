using BenchmarkDotNet.Running;
using Foundation.Benchmarks;

// dotnet run -c Release --project benchmarks -- [System] [--filter *Name*]
string? system = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;
string[] rest = system is null ? args : args[1..];
Type[] types = [.. typeof(ResultsWriter).Assembly.GetTypes().Where(type => ResultsWriter.SystemOf(type) is { } name && (system is null || name == system))];
if (types.Length == 0)
{
    Console.Error.WriteLine($"There are no benchmarks of {system}; there are {string.Join(", ", ResultsWriter.Systems())}.");
    return 1;
}

var summaries = BenchmarkSwitcher.FromTypes(types).Run(rest.Length == 0 ? ["--filter", "*"] : rest, new SideBySideConfig());
return ResultsWriter.Write(summaries) ? 0 : 1;
