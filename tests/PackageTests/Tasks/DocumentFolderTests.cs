using Foundation.Tasks;

namespace Foundation.PackageTests.Tasks;

/// <summary>What the task writes into a folder, leaves there, and takes away.</summary>
public sealed class DocumentFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private DocumentFolder Documents => new(_folder.PathOf("docs"), _folder.PathOf("obj/files"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write__makes_the_folders_and_files()
    {
        Documents.Write(new Dictionary<string, string> { ["a.md"] = "A\n", ["deep/er/b.md"] = "B ü\n" });

        Assert.Equal("A\n", _folder.Read("docs/a.md"));
        Assert.Equal([0x42, 0x20, 0xC3, 0xBC, 0x0A], File.ReadAllBytes(_folder.PathOf("docs/deep/er/b.md")));
    }

    [Theory]
    [InlineData("A\nB\n")]
    [InlineData("A\r\nB\r\n")]
    public void Write__when_a_file_is_the_same_but_for_line_ends__then_it_is_not_touched(string present)
    {
        _folder.Write("docs/a.md", present);
        DateTime time = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder.PathOf("docs/a.md"), time);

        Documents.Write(new Dictionary<string, string> { ["a.md"] = "A\nB\n" });

        Assert.Equal(time, File.GetLastWriteTimeUtc(_folder.PathOf("docs/a.md")));
        Assert.Equal(present, _folder.Read("docs/a.md"));
    }

    [Fact]
    public void Write__when_a_document_is_no_more__then_its_file_goes_and_files_of_others_stay()
    {
        _folder.Write("docs/own.md", "Mine.\n");
        Documents.Write(new Dictionary<string, string> { ["a.md"] = "A\n", ["b.md"] = "B\n" });

        Documents.Write(new Dictionary<string, string> { ["b.md"] = "B\n" });

        Assert.False(File.Exists(_folder.PathOf("docs/a.md")));
        Assert.Equal("B\n", _folder.Read("docs/b.md"));
        Assert.Equal("Mine.\n", _folder.Read("docs/own.md"));
    }

    [Fact]
    public void Write__when_a_document_changed__then_its_file_changes()
    {
        Documents.Write(new Dictionary<string, string> { ["a.md"] = "A\n" });
        Documents.Write(new Dictionary<string, string> { ["a.md"] = "B\n" });
        Assert.Equal("B\n", _folder.Read("docs/a.md"));
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("b/../../a.md")]
    [InlineData("../docs-of-others/a.md")]
    [InlineData("..")]
    [InlineData(".")]
    public void Write__when_a_path_leaves_the_folder__then_it_is_refused_and_nothing_is_written(string path)
    {
        InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(
            () => Documents.Write(new SortedDictionary<string, string>(StringComparer.Ordinal) { ["!first.md"] = "A\n", [path] = "B\n" }));

        Assert.Contains($"'{path}'", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("docs/!first.md")));
        Assert.Contains(path, Assert.Single(Documents.FindDrift(new Dictionary<string, string> { [path] = "B\n" })), StringComparison.Ordinal);
    }

    [Fact]
    public void Write__when_the_path_is_rooted__then_it_is_refused()
    {
        string path = _folder.PathOf("elsewhere.md");
        Assert.Throws<InvalidOperationException>(() => Documents.Write(new Dictionary<string, string> { [path] = "A\n" }));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Write__when_the_folder_ends_with_a_separator__then_nothing_is_different()
    {
        new DocumentFolder(_folder.PathOf("docs") + "/", _folder.PathOf("obj/files")).Write(new Dictionary<string, string> { ["a.md"] = "A\n" });
        Assert.Equal("A\n", _folder.Read("docs/a.md"));
    }

    [Fact]
    public void Write__when_the_list_of_files_names_one_outside__then_that_stays()
    {
        _folder.Write("outside.md", "Mine.\n");
        _folder.Write("obj/files", "../outside.md\n");

        Documents.Write(new Dictionary<string, string> { ["a.md"] = "A\n" });

        Assert.Equal("Mine.\n", _folder.Read("outside.md"));
    }

    [Fact]
    public void FindDrift__when_all_is_as_written__then_there_is_none()
    {
        Dictionary<string, string> documents = new() { ["a.md"] = "A\n", ["b.md"] = "B\n" };
        Documents.Write(documents);
        _folder.Write("docs/own.md", "Mine.\n");
        Assert.Empty(Documents.FindDrift(documents));
    }

    [Fact]
    public void FindDrift__names_what_is_missing_changed_and_left_over_and_writes_nothing()
    {
        Documents.Write(new Dictionary<string, string> { ["changed.md"] = "A\n", ["stale.md"] = "B\n" });

        string[] drift = [.. Documents.FindDrift(new SortedDictionary<string, string>(StringComparer.Ordinal) { ["changed.md"] = "new\n", ["missing.md"] = "C\n" })];

        Assert.Collection(
            drift,
            line => Assert.StartsWith($"The document '{_folder.PathOf("docs/changed.md")}' is out of date", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"The document '{_folder.PathOf("docs/missing.md")}' is missing", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"The document '{_folder.PathOf("docs/stale.md")}' describes nothing any more", line, StringComparison.Ordinal));
        Assert.Equal("A\n", _folder.Read("docs/changed.md"));
        Assert.True(File.Exists(_folder.PathOf("docs/stale.md")));
        Assert.False(File.Exists(_folder.PathOf("docs/missing.md")));
    }
}
