using System.IO.Compression;
using System.Xml.Linq;

namespace Foundation.PackageTests;

/// <summary>What is in the package.</summary>
public sealed class PackageContentTests(ToolkitPackage package)
{
    [Fact]
    public void Package__holds_the_runtime_the_toolkit_the_task_and_the_build_files_and_nothing_else()
    {
        using ZipArchive archive = package.Open();
        string[] files =
        [
            .. archive.Entries.Select(static entry => entry.FullName)
                .Where(static name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                "Foundation.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Foundation.Analyzers.dll",
                "analyzers/dotnet/cs/Foundation.CodeFixes.dll",
                "analyzers/dotnet/cs/Foundation.Generators.dll",
                "buildTransitive/Foundation.props",
                "buildTransitive/Foundation.targets",
                "lib/net10.0/Foundation.Runtime.dll",
                "lib/net10.0/Foundation.Runtime.xml",
                "tasks/netstandard2.0/Foundation.Tasks.dll",
            ],
            files);
    }

    [Fact]
    public void Package__depends_on_the_extensions_alone()
    {
        using ZipArchive archive = package.Open();
        using Stream nuspec = archive.GetEntry("Foundation.nuspec")!.Open();
        string[] dependencies =
        [
            .. XDocument.Load(nuspec).Descendants().Where(static element => element.Name.LocalName == "dependency")
                .Select(static element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal),
        ];

        Assert.NotEmpty(dependencies);
        Assert.All(dependencies, static id => Assert.StartsWith("Microsoft.Extensions.", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Package__brings_the_readme_of_the_repository()
    {
        using ZipArchive archive = package.Open();
        using StreamReader readme = new(archive.GetEntry("README.md")!.Open());

        Assert.Equal(File.ReadAllText(Path.Combine(TestBuild.RepositoryRoot, "README.md")), readme.ReadToEnd());
    }
}
