using System.Reflection;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Reports;

namespace Foundation.Benchmarks;

/// <summary>Writes the summaries of a run into the results of their systems; a system is the folder of its benchmarks.</summary>
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
            ResultsFile results = ResultsFile.Open(system.Key);
            foreach (Summary summary in system)
            {
                isComplete &= !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success);
                results.Set(summary.BenchmarksCases[0].Descriptor.Type.Name, Table(summary));
            }

            results.Write();
        }

        return isComplete;
    }

    private static string Table(Summary summary)
    {
        var text = new StringBuilder();
        SummaryTable.SummaryTableColumn[] columns = [.. summary.Table.Columns.Where(column => column.NeedToShow)];
        text.Append("| ").AppendJoin(" | ", columns.Select(column => column.Header)).Append(" |\n");
        text.Append("| ").AppendJoin(" | ", columns.Select(column => column.Justify == SummaryTable.SummaryTableColumn.TextJustification.Right ? "---:" : "---")).Append(" |\n");
        foreach (string[] row in summary.Table.FullContent)
        {
            text.Append("| ").AppendJoin(" | ", columns.Select(column => row[column.Index].Trim())).Append(" |\n");
        }

        return text.ToString();
    }
}
