using BenchmarkDotNet.Running;
using Foundation.Benchmarks;
using Foundation.Benchmarks.Configuration;

// dotnet run -c Release --project benchmarks -- [System] [--filter *Name*]
// dotnet run -c Release --project benchmarks -- --first-validation | --behaviours | --hit-rates | --entry-sizes
if (args is [FirstValidationRun.Argument, string subject])
{
    FirstValidationRun.Print(subject);
    return 0;
}

if (args is [string argument] && Array.Find(Measurement.All, measurement => measurement.Argument == argument) is { } only)
{
    await only.WriteAsync();
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
if (rest.Length == 0)
{
    foreach (Measurement measurement in Measurement.All.Where(measurement => system is null || measurement.System == system))
    {
        await measurement.WriteAsync();
    }
}

return isComplete ? 0 : 1;
