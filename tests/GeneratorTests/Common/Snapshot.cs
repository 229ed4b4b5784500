using System.Reflection;
using System.Text.RegularExpressions;

namespace Foundation.GeneratorTests;

/// <summary>
/// The accepted output of one test: a file for each generated one. A mismatch leaves a <c>.received</c> one beside it;
/// <c>UPDATE_SNAPSHOTS=1</c> accepts, except where CI=true.
/// </summary>
internal sealed partial class Snapshot(string directory, string prefix, bool accept)
{
    public static Snapshot At(string sourceFile, string method)
    {
        // A deterministic build maps the folder of the sources to /_/, so the real one is baked into the assembly.
        string project = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "ProjectDirectory").Value!;
        string path = sourceFile.Replace('\\', '/');
        string relative = path[(path.LastIndexOf("/GeneratorTests/", StringComparison.Ordinal) + "/GeneratorTests/".Length)..];
        string directory = Path.Combine(project, Path.GetDirectoryName(relative)!, "Snapshots");
        bool accept = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true";
        return new Snapshot(directory, $"{Path.GetFileNameWithoutExtension(relative)}.{method}#", accept);
    }

    public void Match(IEnumerable<KeyValuePair<string, string>> files)
    {
        Dictionary<string, string> received = files.ToDictionary(file => FileOf(file.Key), static file => WithoutVersion(file.Value));
        Assert.True(received.Count > 0, "There is no generated file to compare.");
        Directory.CreateDirectory(directory);
        List<string> problems = [];
        foreach ((string file, string text) in received)
        {
            Compare(file, text, problems);
        }

        foreach (string stale in Directory.GetFiles(directory, prefix + "*.verified.*").Where(path => !received.ContainsKey(Path.GetFileName(path))))
        {
            if (accept)
            {
                File.Delete(stale);
            }
            else
            {
                problems.Add($"{Path.GetFileName(stale)} is accepted but no longer generated.");
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private void Compare(string file, string text, List<string> problems)
    {
        string verified = Path.Combine(directory, file);
        string receivedFile = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        string? accepted = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (accepted != text && accept)
        {
            File.WriteAllText(verified, text);
            accepted = text;
        }

        if (accepted == text)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, text);
        problems.Add($"{file} {(accepted is null ? "has not been accepted yet" : "differs")}; see {receivedFile}\n{text}");
    }

    // A generated file is a .cs; any other keeps its extension.
    private string FileOf(string hint) => hint.EndsWith(".g.cs", StringComparison.Ordinal)
        ? $"{prefix}{hint[..^".g.cs".Length]}.verified.cs"
        : $"{prefix}{Path.GetFileNameWithoutExtension(hint)}.verified{Path.GetExtension(hint)}";

    // A new version of the toolkit must not change every snapshot.
    private static string WithoutVersion(string text) => VersionPattern().Replace(text, "$1{version}$2");

    [GeneratedRegex("""(GeneratedCode\("Foundation", ")[^"]*(")""")]
    private static partial Regex VersionPattern();
}
