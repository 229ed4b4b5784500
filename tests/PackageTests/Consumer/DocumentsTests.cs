namespace Foundation.PackageTests.Consumer;

/// <summary>The documents that a build writes, and the check that they are up to date.</summary>
public sealed class DocumentsTests(ToolkitPackage package)
{
    private const string Mail = "docs/reference/configuration/Mail.md";
    private const string Verify = "-p:FoundationDocsVerify=true";

    private const string Schemas = """
        using Foundation.Configuration;

        /// <summary>Where mail goes.</summary>
        [ConfigSchema("Mail")]
        public sealed partial class MailConfig
        {
            public string Host { get; set; } = "localhost";
        }

        #if BACKUP
        [ConfigSchema("Backup")]
        public sealed partial class BackupConfig
        {
            public string Folder { get; set; } = "/backup";
        }
        #endif
        """;

    private static readonly string[] MailFiles =
    [
        "configuration/Mail.md", "configuration/Mail.sample.env", "configuration/Mail.sample.json", "configuration/Mail.schema.json",
        "configuration/appsettings.schema.json", "configuration/index.md",
    ];

    [Fact]
    public async Task Documents__are_written_once_and_go_with_their_schema()
    {
        ConsumerFolder shop = Create();
        shop.Write("docs/reference/own.md", "Written by hand.\n");
        (await shop.Build("-warnaserror", "-p:DefineConstants=BACKUP")).ShouldSucceed();
        Assert.Contains("Where mail goes.", shop.Read(Mail), StringComparison.Ordinal);
        Assert.Equal(
            [
                "configuration/Backup.md", "configuration/Backup.sample.env", "configuration/Backup.sample.json", "configuration/Backup.schema.json",
                .. MailFiles, "own.md",
            ],
            shop.FilesIn("docs/reference"));

        DateTime[] times = Times(shop);
        (await shop.Build("--no-restore", "-p:DefineConstants=BACKUP")).ShouldSucceed();
        Assert.Equal(times, Times(shop));

        DateTime mailTime = File.GetLastWriteTimeUtc(shop.PathOf(Mail));
        (await shop.Build("--no-restore")).ShouldSucceed();
        Assert.Equal([.. MailFiles, "own.md"], shop.FilesIn("docs/reference"));
        Assert.Equal(mailTime, File.GetLastWriteTimeUtc(shop.PathOf(Mail)));
        Assert.DoesNotContain("Backup", shop.Read("docs/reference/configuration/index.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net10.0-windows;net10.0", "net10.0-windows")]
    [InlineData("net10.0;net10.0-windows", "net10.0")]
    [InlineData("\n  net10.0;\n  net9.0\n", "net10.0")]
    public async Task Writer__of_several_target_frameworks__is_the_first_alone(string frameworks, string first)
    {
        string targets = Path.Combine(TestBuild.RepositoryRoot, "src/Foundation.Runtime/build/Foundation.targets");
        ConsumerFolder folder = package.CreateFolder().Write("Several.proj", $"""
            <Project>
              <PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks></PropertyGroup>
              <Import Project="{targets}" />
            </Project>
            """);
        foreach (string framework in frameworks.Split(';', StringSplitOptions.TrimEntries))
        {
            ToolRun run = await ToolRun.Dotnet(folder.Root, "msbuild", "-nologo", $"-p:TargetFramework={framework}", "-getProperty:_FoundationDocsWriter");
            Assert.Equal(framework == first ? "true" : "", run.ShouldSucceed().Output.Trim());
        }
    }

    [Fact]
    public async Task Check__when_a_document_was_edited_after_the_build__then_it_fails_until_the_next_build_has_written_it_again()
    {
        ConsumerFolder shop = Create();
        (await shop.Build()).ShouldSucceed();
        string written = shop.Read(Mail);
        (await shop.Build("--no-restore", Verify)).ShouldSucceed();

        shop.Write(Mail, written + "An edit.\n");
        File.Delete(shop.PathOf("docs/reference/configuration/index.md"));
        ToolRun check = (await shop.Build("--no-restore", Verify)).ShouldFail();
        Assert.Contains(check.LinesWith("error"), line => line.Contains(shop.PathOf(Mail), StringComparison.Ordinal) && line.Contains("out of date", StringComparison.Ordinal));
        Assert.Contains(check.LinesWith("error"), static line => line.Contains("index.md", StringComparison.Ordinal) && line.Contains("missing", StringComparison.Ordinal));
        Assert.Equal(written + "An edit.\n", shop.Read(Mail));

        (await shop.Build("--no-restore")).ShouldSucceed();
        Assert.Equal(written, shop.Read(Mail));
        (await shop.Build("--no-restore", Verify)).ShouldSucceed();
    }

    [Fact]
    public async Task Documents__when_the_project_does_not_ask__then_none_are_written_and_the_assembly_carries_none()
    {
        ConsumerFolder shop = package.CreateFolder().Project("Shop.csproj").Write("Schemas.cs", Schemas);
        (await shop.Build("-o", shop.PathOf("out"))).ShouldSucceed();

        Assert.Empty(shop.FilesIn("docs"));
        Assert.DoesNotContain("FoundationDocument", File.ReadAllText(shop.PathOf("out/Shop.dll"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    private ConsumerFolder Create() =>
        package.CreateFolder().Project("Shop.csproj", "<FoundationDocs>docs/reference</FoundationDocs>").Write("Schemas.cs", Schemas);

    private static DateTime[] Times(ConsumerFolder shop) =>
        [.. shop.FilesIn("docs/reference").Select(file => File.GetLastWriteTimeUtc(shop.PathOf("docs/reference/" + file)))];
}
