using System.Globalization;
using System.Text;
using Foundation.RuntimeTests.Caching.HitRates;
using Foundation.RuntimeTests.Common;

namespace Foundation.Benchmarks.Caching.HitRates;

/// <summary>How often caches hit on traces of real programs, among the other results.</summary>
internal static class HitRateTable
{
    public const string Argument = "--hit-rates";

    private static readonly string[] Traces = ["web07", "web12", "orm-busy"];

    /// <summary>Replays each trace on each cache, and writes the table; nothing where the traces are not on this machine.</summary>
    public static void Write()
    {
        if (!File.Exists(PathOf(Traces[0])))
        {
            Console.Error.WriteLine($"The hit rates are not measured: there is no {PathOf(Traces[0])}. Set {SharedFolder.Variable} to the folder that holds data/cache-traces.");
            return;
        }

        ReplayedCache[] caches = ReplayedCache.All;
        List<double[]> rates = [];
        StringBuilder text = new("Hits in percent, on traces of the cache2k project (CC BY 4.0), where a part of all keys has room; the gap is that to the best of the row.\n\n| Trace | Accesses | Entries |");
        text.AppendJoin("|", caches.Select(static cache => $" {cache.Name} ")).Append("|\n| --- | ---: | ---: |").Insert(text.Length, " ---: |", caches.Length).Append('\n');
        foreach (string trace in Traces)
        {
            int[] accesses = AccessTrace.Read(PathOf(trace));
            foreach (int size in AccessTrace.Sizes(accesses))
            {
                rates.Add([.. caches.AsParallel().AsOrdered().Select(cache => cache.HitRate(accesses, size))]);
                text.Append(CultureInfo.InvariantCulture, $"| {trace} | {accesses.Length:N0} | {size:N0} |");
                AppendRow(text, rates[^1]);
            }
        }

        double[][] gaps = [.. Enumerable.Range(0, caches.Length).Select(column => rates.Select(row => row.Max() - row[column]).ToArray())];
        text.Append("| mean gap | | |");
        AppendRow(text, gaps.Select(static column => column.Average()));
        text.Append("| largest gap | | |");
        AppendRow(text, gaps.Select(static column => column.Max()));

        ResultsFile results = ResultsFile.Open(nameof(Caching));
        results.Set("HitRates", text.ToString());
        results.Write();
        Console.Write(text);
    }

    private static void AppendRow(StringBuilder text, IEnumerable<double> values)
    {
        foreach (double value in values)
        {
            text.Append(CultureInfo.InvariantCulture, $" {value:0.00} |");
        }

        text.Append('\n');
    }

    private static string PathOf(string trace) => SharedFolder.PathOf("cache-traces", $"{trace}.trace.gz");
}
