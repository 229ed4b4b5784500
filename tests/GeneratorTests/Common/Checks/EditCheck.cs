using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Checks;

/// <summary>After an edit that matters, what the driver remembers must not show: the output equals a fresh run's.</summary>
internal static class EditCheck
{
    public static void Run(TestProject project, GeneratorRun first)
    {
        string[] emptied = [.. project.Texts];
        emptied[^1] = "";
        GeneratorRun without = Compare("after a file was emptied", project, first, emptied);
        GeneratorRun restored = without.Continue(TestProject.Compile(project.Texts));
        SameOutput.Check("after a file was emptied and restored", first, restored);

        foreach (SourceEdit edit in project.Setup.Edits)
        {
            string[] texts = [.. project.Texts];
            texts[edit.File] = edit.Apply(texts[edit.File]);
            Compare($"after the edit {edit}", project, first, texts);
        }
    }

    private static GeneratorRun Compare(string circumstance, TestProject project, GeneratorRun first, IReadOnlyList<string> texts)
    {
        CSharpCompilation compilation = TestProject.Compile(texts);
        GeneratorRun fresh = GeneratorRun.Start(project.CreateDriver(), compilation);
        GeneratorRun incremental = first.Continue(compilation);
        SameOutput.Check(circumstance, fresh, incremental);
        return incremental;
    }
}
