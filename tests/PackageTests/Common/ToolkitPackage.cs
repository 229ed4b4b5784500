using System.IO.Compression;
using Foundation.PackageTests;

[assembly: AssemblyFixture(typeof(ToolkitPackage))]

namespace Foundation.PackageTests;

/// <summary>The packages as they would be published, in a feed that is thrown away with everything built from it.</summary>
public sealed class ToolkitPackage : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("foundation-package-").FullName;

    /// <summary>Never published, so that no cache can hold another package of this version; above the one that the engines ask for.</summary>
    public string Version { get; } = "0.1.1-test." + Guid.NewGuid().ToString("n")[..8];

    public string File => Path.Combine(Feed, $"Foundation.{Version}.nupkg");

    private string Feed => Path.Combine(_root, "feed");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // What was built for these tests is packed, not built again; nothing is written into the repository.
        foreach (string project in (string[])["Runtime", "Sqlite", "Redis", "Testing"])
        {
            ToolRun run = await ToolRun.Dotnet(
                TestBuild.RepositoryRoot, "pack", $"src/Foundation.{project}", "--no-build", "-c", TestBuild.Configuration, "-o", Feed, "-v", "quiet",
                $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={Path.Combine(_root, "nuspec", project)}{Path.DirectorySeparatorChar}", "--disable-build-servers");
            run.ShouldSucceed();
        }

        // Nothing from above the temporary folder may reach the projects.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" />
              </config>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="feed"><package pattern="Foundation" /><package pattern="Foundation.*" /></packageSource>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
              <fallbackPackageFolders>
                <add key="machine" value="{MachinePackages()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A folder for the projects of one test.</summary>
    internal ConsumerFolder CreateFolder() => new(Directory.CreateDirectory(Path.Combine(_root, "projects", Guid.NewGuid().ToString("n")[..8])).FullName, Version);

    /// <summary>Opens the package.</summary>
    internal ZipArchive Open() => ZipFile.OpenRead(File);

    private static string MachinePackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Directory.CreateDirectory(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")).FullName;

    private void Write(string name, string text) => System.IO.File.WriteAllText(Path.Combine(_root, name), text);
}
