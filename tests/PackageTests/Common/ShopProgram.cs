namespace Foundation.PackageTests;

/// <summary>The README's program as a project, and what it must print.</summary>
internal static class ShopProgram
{
    /// <summary>What stands in the file, the defaults of the rest, and no secret.</summary>
    public const string Text =
        "DatabaseConfig { Url = ***, PoolSize = 20, CacheEnabled = true, CacheTtl = 1h, Buffer = 64MiB, Replicas = [{ Host = db2.example.com, Port = 5432 }] }";

    public const string Settings = """
        {
          "Database": {
            "Url": "postgres://secret@db1/orders",
            "PoolSize": 20,
            "Replicas": [ { "Host": "db2.example.com" } ]
          }
        }
        """;

    public static ConsumerFolder Create(ToolkitPackage package, string properties = "") =>
        package.CreateFolder()
            .Project(
                "Shop.csproj",
                "<OutputType>Exe</OutputType>" + properties,
                """
                <PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.15" />
                <None Update="appsettings.json" CopyToOutputDirectory="PreserveNewest" />
                """)
            .Write("DatabaseConfig.cs", Readme.Schema)
            .Write("Program.cs", Readme.HostProgram)
            .Write("appsettings.json", Settings);
}
