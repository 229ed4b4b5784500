using System.Reflection;
using System.Reflection.Emit;
using Foundation.Tasks;

namespace Foundation.PackageTests.Tasks;

/// <summary>The task, on assemblies that are made for it.</summary>
public sealed class WriteFoundationDocsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Task__writes_what_the_assembly_carries()
    {
        string assembly = Assembly(("b.md", "B"), ("a.md", "A \"ü\"\n"));

        Assert.True(Task(assembly).Execute());

        Assert.Equal("A \"ü\"\n", _folder.Read("docs/a.md"));
        Assert.Equal("B", _folder.Read("docs/b.md"));
        Assert.Empty(_engine.Errors);
    }

    [Fact]
    public void Task__when_an_assembly_carries_nothing__then_what_it_once_wrote_goes()
    {
        Assert.True(Task(Assembly(("a.md", "A\n"))).Execute());
        Assert.True(Task(Assembly()).Execute());
        Assert.False(File.Exists(_folder.PathOf("docs/a.md")));
    }

    [Fact]
    public void Check__when_a_document_differs__then_it_is_an_error_that_names_the_file()
    {
        string assembly = Assembly(("a.md", "A\n"));
        Assert.True(Task(assembly).Execute());
        Assert.True(Task(assembly, verify: true).Execute());

        _folder.Write("docs/a.md", "B\n");

        Assert.False(Task(assembly, verify: true).Execute());
        Assert.Contains(_folder.PathOf("docs/a.md"), Assert.Single(_engine.Errors), StringComparison.Ordinal);
        Assert.Equal("B\n", _folder.Read("docs/a.md"));
    }

    [Fact]
    public void Task__when_a_path_leaves_the_folder__then_it_is_an_error()
    {
        Assert.False(Task(Assembly(("../a.md", "A\n"))).Execute());
        Assert.Contains("../a.md", Assert.Single(_engine.Errors), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("a.md")));
    }

    [Fact]
    public void Task__when_the_file_is_no_assembly__then_it_is_an_error()
    {
        _folder.Write("text.dll", "no assembly");
        Assert.False(Task(_folder.PathOf("text.dll")).Execute());
        Assert.Single(_engine.Errors);
    }

    private WriteFoundationDocs Task(string assembly, bool verify = false) => new()
    {
        BuildEngine = _engine,
        Assembly = assembly,
        Folder = _folder.PathOf("docs"),
        Stamp = _folder.PathOf("obj/files"),
        Verify = verify,
    };

    private string Assembly(params (string Path, string Content)[] documents)
    {
        PersistedAssemblyBuilder builder = new(new AssemblyName("Documented"), typeof(object).Assembly);
        builder.DefineDynamicModule("Documented");
        ConstructorInfo constructor = typeof(FoundationDocumentAttribute).GetConstructor([typeof(string), typeof(string)])!;
        foreach ((string path, string content) in documents)
        {
            builder.SetCustomAttribute(new CustomAttributeBuilder(constructor, [path, content]));
        }

        string file = _folder.PathOf($"{Guid.NewGuid():n}.dll");
        builder.Save(file);
        return file;
    }
}
