namespace Foundation.PackageTests;

/// <summary>Projects outside of the repository that take the toolkit as its package.</summary>
internal sealed class ConsumerFolder(string root, string packageVersion)
{
    public string Root => root;

    public string PathOf(string file) => Path.Combine(root, file);

    public ConsumerFolder Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>The files below a folder, in order.</summary>
    public IReadOnlyList<string> FilesIn(string folder) => Directory.Exists(PathOf(folder))
        ? [.. Directory.GetFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(PathOf(folder), path).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A project as a user would write it.</summary>
    public ConsumerFolder Project(string file, string properties = "", string items = "", bool takesPackage = true) => Write(file, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {(takesPackage ? $"<PackageReference Include=\"Foundation\" Version=\"{packageVersion}\" />" : "")}
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Runs <c>dotnet build</c> on the folder's project, or on the named one.</summary>
    public Task<ToolRun> Build(params string[] arguments) =>
        ToolRun.Dotnet(root, ["build", "--disable-build-servers", "-p:UseSharedCompilation=false", "-nologo", "-m:1", .. arguments]);
}
