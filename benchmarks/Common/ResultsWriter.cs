using System.Globalization;
using System.Reflection;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;

namespace Foundation.Benchmarks;

/// <summary>Writes <c>benchmarks/results/{System}.md</c> from the summaries of a run; a system is the folder of its benchmarks.</summary>
internal static class ResultsWriter
{
    /// <summary>The system of a class with benchmarks, or null for any other type.</summary>
    public static string? SystemOf(Type type) =>
        !type.IsAbstract && type.GetMethods().Any(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)
            ? type.Namespace!["Foundation.Benchmarks.".Length..]
            : null;

    /// <summary>Every system that has benchmarks.</summary>
    public static IEnumerable<string> Systems() =>
        typeof(ResultsWriter).Assembly.GetTypes().Select(SystemOf).OfType<string>().Distinct().Order();

    /// <summary>Writes the results, and says whether every benchmark ran.</summary>
    public static bool Write(IEnumerable<Summary> summaries)
    {
        bool isComplete = true;
        foreach (IGrouping<string, Summary> system in summaries.Where(summary => summary.BenchmarksCases.Length > 0).GroupBy(summary => SystemOf(summary.BenchmarksCases[0].Descriptor.Type)!))
        {
            var text = new StringBuilder();
            Summary first = system.First();
            text.Append(CultureInfo.InvariantCulture, $"# {system.Key}\n\n");
            text.Append("Written by `./bench ").Append(system.Key).Append("`. Times are noisy on a shared machine: compare ratios; allocation is exact.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{first.HostEnvironmentInfo.Cpu.Value?.ProcessorName ?? "unknown processor"}, {Environment.ProcessorCount} cores, {first.HostEnvironmentInfo.Os.Value}, .NET {Environment.Version}\n");
            foreach (Summary summary in system.OrderBy(summary => summary.BenchmarksCases[0].Descriptor.Type.Name, StringComparer.Ordinal))
            {
                isComplete &= !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success);
                AppendTable(text, summary);
            }

            string folder = Path.Combine(RepositoryRoot(), "benchmarks", "results");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, system.Key + ".md"), text.ToString());
        }

        return isComplete;
    }

    private static void AppendTable(StringBuilder text, Summary summary)
    {
        text.Append("\n## ").Append(summary.BenchmarksCases[0].Descriptor.Type.Name).Append("\n\n");
        SummaryTable.SummaryTableColumn[] columns = [.. summary.Table.Columns.Where(column => column.NeedToShow)];
        text.Append("| ").AppendJoin(" | ", columns.Select(column => column.Header)).Append(" |\n");
        text.Append("| ").AppendJoin(" | ", columns.Select(column => column.Justify == SummaryTable.SummaryTableColumn.TextJustification.Right ? "---:" : "---")).Append(" |\n");
        foreach (string[] row in summary.Table.FullContent)
        {
            text.Append("| ").AppendJoin(" | ", columns.Select(column => row[column.Index].Trim())).Append(" |\n");
        }
    }

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Foundation.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The benchmarks run from a checkout of the repository.");
    }
}
