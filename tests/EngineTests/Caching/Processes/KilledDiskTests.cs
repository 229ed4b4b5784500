using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace Foundation.EngineTests.Caching.Processes;

/// <summary>A process that is killed while it writes to its disk, again and again, on the same files.</summary>
public sealed class KilledDiskTests : IDisposable
{
    private const int Rounds = 50;
    private const int Seed = 11;

    // The numbers of the process, two for each key.
    private const long TruthBytes = 256 * 2 * sizeof(long);

    private readonly string _folder = Directory.CreateTempSubdirectory("foundation").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Reads__when_the_process_before_was_killed_while_it_wrote__then_none_is_wrong()
    {
        string truth = Path.Combine(_folder, "truth");
        using MemoryMappedFile mapping = MemoryMappedFile.CreateFromFile(truth, FileMode.CreateNew, mapName: null, TruthBytes);
        Random random = new(Seed);
        List<int> kept = [];
        for (int round = 0; round < Rounds; round++)
        {
            using ChildProcess process = new("disk", Path.Combine(_folder, "disk"), truth, round.ToString(CultureInfo.InvariantCulture));
            int[] found = [.. (await process.ReadLine()).Split(' ').Select(static word => int.Parse(word, CultureInfo.InvariantCulture))];
            Assert.True(found[1] == 0, $"Round {round} of seed {Seed}: {found[1]} values were wrong.");
            kept.Add(found[0]);

            // Some thousand steps later it is killed in the middle of one.
            for (int lines = random.Next(1, 20); lines > 0; lines--)
            {
                string line = await process.ReadLine();
                Assert.True(int.TryParse(line, CultureInfo.InvariantCulture, out _), $"Round {round} of seed {Seed}: {line}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"Values of the process before: {string.Join(", ", kept)}");
        Assert.Equal(0, kept[0]);
        Assert.InRange(kept.Skip(1).Average(), 64, 256);
    }
}
