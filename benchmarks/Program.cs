using BenchmarkDotNet.Running;
using Foundation.Benchmarks;
using Foundation.Benchmarks.Caching.HitRates;
using Foundation.Benchmarks.Configuration;
using Foundation.Benchmarks.Lifecycle;

// dotnet run -c Release --project benchmarks -- [System] [--filter *Name*]
// dotnet run -c Release --project benchmarks -- --first-validation | --behaviours | --hit-rates
switch (args)
{
    case [FirstValidationRun.Argument, string subject]:
        FirstValidationRun.Print(subject);
        return 0;
    case [FirstValidationRun.Argument]:
        FirstValidationRun.Write();
        return 0;
    case [Cases.Argument]:
        await Cases.WriteAsync();
        return 0;
    case [HitRateTable.Argument]:
        HitRateTable.Write();
        return 0;
}

string? system = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;
string[] rest = system is null ? args : args[1..];
Type[] types = [.. typeof(ResultsWriter).Assembly.GetTypes().Where(type => ResultsWriter.SystemOf(type) is { } name && (system is null || name == system))];
if (types.Length == 0)
{
    Console.Error.WriteLine($"There are no benchmarks of {system}; there are {string.Join(", ", ResultsWriter.Systems())}.");
    return 1;
}

var summaries = BenchmarkSwitcher.FromTypes(types).Run(rest.Length == 0 ? ["--filter", "*"] : rest, new SideBySideConfig());
bool isComplete = ResultsWriter.Write(summaries);
if (rest.Length == 0 && system is null or nameof(Foundation.Benchmarks.Configuration))
{
    FirstValidationRun.Write();
}

if (rest.Length == 0 && system is null or nameof(Foundation.Benchmarks.Lifecycle))
{
    await Cases.WriteAsync();
}

if (rest.Length == 0 && system is null or nameof(Foundation.Benchmarks.Caching))
{
    HitRateTable.Write();
}

return isComplete ? 0 : 1;
