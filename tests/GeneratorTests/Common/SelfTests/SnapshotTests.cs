using Xunit.Sdk;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>Snapshots in a folder of their own.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_text_that_was_not_accepted__fails_and_is_left_for_review()
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(() => Match("text\n"));
        Assert.Contains("has not been accepted yet", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Class.Method#A.Config.received.cs"], Files());
    }

    [Fact]
    public void An_accepted_text__matches_until_it_changes()
    {
        Match("text\n", accept: true);
        Match("text\n");
        Probe.Fails("differs", () => Match("other\n"));
        Assert.Equal("text\n", File.ReadAllText(Path.Combine(_directory, "Class.Method#A.Config.verified.cs")));
        Match("text\n");
        Assert.Equal(["Class.Method#A.Config.verified.cs"], Files());
    }

    [Fact]
    public void A_file_that_is_no_longer_generated__fails()
    {
        Match("text\n", accept: true);
        Probe.Fails("no longer generated", () => New(accept: false).Match([new("B.Config.g.cs", "text\n")]));
        New(accept: true).Match([new("B.Config.g.cs", "text\n")]);
        Assert.DoesNotContain("Class.Method#A.Config.verified.cs", Files());
    }

    [Fact]
    public void The_version_of_the_toolkit__does_not_matter()
    {
        Match("[global::X.GeneratedCode(\"Foundation\", \"1.0.0\")]\n", accept: true);
        Match("[global::X.GeneratedCode(\"Foundation\", \"2.0.0\")]\n");
    }

    [Fact]
    public void Nothing_generated__fails() => Probe.Fails("no generated file", () => New(accept: false).Match([]));

    private Snapshot New(bool accept) => new(_directory, "Class.Method#", accept);

    private void Match(string text, bool accept = false) => New(accept).Match([new("A.Config.g.cs", text)]);

    private IEnumerable<string?> Files() => Directory.GetFiles(_directory).Select(Path.GetFileName);
}
