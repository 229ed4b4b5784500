using System.Globalization;
using System.Text;
using BenchmarkDotNet.Environments;

namespace Foundation.Benchmarks;

/// <summary>The results of one system, <c>benchmarks/results/{System}.md</c>: a section for each class. What is measured anew replaces its section alone.</summary>
internal sealed class ResultsFile
{
    private const string Heading = "\n## ";

    private readonly string _system;
    private readonly string _path;
    private readonly SortedDictionary<string, string> _sections = new(StringComparer.Ordinal);

    private ResultsFile(string system)
    {
        _system = system;
        _path = Path.Combine(RepositoryRoot(), "benchmarks", "results", system + ".md");
    }

    public static ResultsFile Open(string system)
    {
        var results = new ResultsFile(system);
        string[] parts = File.Exists(results._path) ? File.ReadAllText(results._path).Split(Heading) : [];
        foreach (string part in parts.Skip(1))
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            results.Set(part[..end], part[end..]);
        }

        return results;
    }

    public void Set(string title, string text) => _sections[title] = text.Trim('\n');

    public void Write()
    {
        var text = new StringBuilder();
        HostEnvironmentInfo machine = HostEnvironmentInfo.GetCurrent();
        text.Append(CultureInfo.InvariantCulture, $"# {_system}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Written by `./bench {_system}`. Times are noisy on a shared machine: compare ratios; allocation is exact.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{machine.Cpu.Value?.ProcessorName ?? "unknown processor"}, {Environment.ProcessorCount} cores, {machine.Os.Value}, .NET {Environment.Version}\n");
        foreach ((string title, string section) in _sections)
        {
            text.Append(Heading).Append(title).Append("\n\n").Append(section).Append('\n');
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, text.ToString());
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
