using System.Runtime.InteropServices;

namespace Foundation.PackageTests.Consumer;

/// <summary>The README's program, compiled ahead of time.</summary>
public sealed class NativeAotTests(ToolkitPackage package)
{
    [Fact]
    public async Task Program__when_published_ahead_of_time__then_nothing_is_warned_about_and_it_prints_the_same()
    {
        Assert.SkipUnless(CanLink() || TestBuild.IsContinuousIntegration, "Needs Linux and a C compiler.");
        ConsumerFolder shop = ShopProgram.Create(package, "<PublishAot>true</PublishAot>");

        (await ToolRun.Dotnet(
            shop.Root, "publish", "--disable-build-servers", "-p:UseSharedCompilation=false", "-nologo", "-m:1", "-warnaserror",
            "-r", RuntimeInformation.RuntimeIdentifier, "-o", shop.PathOf("out"))).ShouldSucceed();

        ToolRun run = (await ToolRun.Run(shop.PathOf("out/Shop"), shop.PathOf("out"))).ShouldSucceed();
        Assert.Equal(ShopProgram.Text, Assert.Single(run.LinesWith("DatabaseConfig")));
        Assert.DoesNotContain("Shop.dll", shop.FilesIn("out"));
    }

    private static bool CanLink() => OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(static folder => File.Exists(Path.Combine(folder, "gcc")) || File.Exists(Path.Combine(folder, "clang")));
}
