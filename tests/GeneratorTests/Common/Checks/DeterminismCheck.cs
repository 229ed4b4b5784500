using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Checks;

/// <summary>The output is the same whatever the order of files and types, and whatever the machine's language.</summary>
internal static class DeterminismCheck
{
    // Turkish has its own i, Finnish its own comma and minus sign.
    private static readonly string[] Cultures = ["tr-TR", "fi-FI"];

    public static void Run(TestProject project, GeneratorRun first)
    {
        IEnumerable<(string Path, string Text)> shuffled = project.Texts.SelectMany(Split).Reverse();
        SameOutput.Check(
            "in another order of files and types", first, GeneratorRun.Start(project.CreateDriver(), TestProject.Compile(shuffled)));
        foreach (string culture in Cultures)
        {
            SameOutput.Check($"under {culture}", first, RunUnder(CultureInfo.GetCultureInfo(culture), project));
        }
    }

    // A file keeps its path wherever it stands in the list.
    private static IEnumerable<(string Path, string Text)> Split(string text, int file) =>
        SplitSource.Split(text).Select((part, index) => (Path.ChangeExtension(TestProject.PathOf(file), $"{index}.cs"), part));

    private static GeneratorRun RunUnder(CultureInfo culture, TestProject project)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            // Parsed anew, so that nothing is remembered from a run under another culture.
            return GeneratorRun.Start(project.CreateDriver(), TestProject.Compile(project.Texts));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
