using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Foundation.Benchmarks.Configuration;

/// <summary>Measures first uses in fresh processes, and writes them among the other results.</summary>
internal static class FirstValidationRun
{
    public const string Argument = "--first-validation";

    private const int Processes = 25;

    /// <summary>Is one of the processes: prints microseconds.</summary>
    public static void Print(string subject) =>
        Console.WriteLine(FirstValidation.Measure(subject).TotalMicroseconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>Starts the processes in turn, so that a slow moment of the machine meets all subjects alike, and writes the table.</summary>
    public static void Write()
    {
        var times = FirstValidation.Subjects.Keys.ToDictionary(static subject => subject, static _ => new List<double>());
        for (int i = 0; i < Processes; i++)
        {
            foreach ((string subject, List<double> list) in times)
            {
                list.Add(InProcess(subject));
            }
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The first use in a fresh process, {Processes} processes each. The object, or the bytes, are there before the clock starts.\n\n");
        text.Append("| Work | Minimum | Median |\n| --- | ---: | ---: |\n");
        foreach ((string subject, List<double> list) in times)
        {
            list.Sort();
            text.Append(CultureInfo.InvariantCulture, $"| {subject} | {list[0] / 1000:0.00} ms | {list[Processes / 2] / 1000:0.00} ms |\n");
        }

        ResultsFile results = ResultsFile.Open("Configuration");
        results.Set(nameof(FirstValidation), text.ToString());
        results.Write();
        Console.Write(text);
    }

    private static double InProcess(string subject)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [Argument, subject]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process for {subject} exited with {process.ExitCode}.");
    }
}
