namespace Foundation.GeneratorTests;

/// <summary>A replacement of text in one file.</summary>
/// <param name="File">The index of the file.</param>
/// <param name="Old">A text that stands in the file once.</param>
/// <param name="New">What takes its place.</param>
internal sealed record SourceEdit(int File, string Old, string New)
{
    public string Apply(string text)
    {
        int start = text.IndexOf(Old, StringComparison.Ordinal);
        Assert.True(start >= 0 && text.IndexOf(Old, start + 1, StringComparison.Ordinal) < 0, $"'{Old}' must stand in the file once.");
        return text.Remove(start, Old.Length).Insert(start, New);
    }
}
