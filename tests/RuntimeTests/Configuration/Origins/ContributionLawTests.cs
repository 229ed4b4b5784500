using CsCheck;
using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Reading;

namespace Foundation.RuntimeTests.Configuration.Origins;

public sealed class ContributionLawTests
{
    private static readonly string[] Documents =
    [
        """{}""", """{"a":1}""", """{"a":null}""", """{"a":[]}""", """{"a":[1,2]}""", """{"a":[{"b":1}]}""", """{"a":{}}""", """{"a":{"b":1}}""",
        """{"a":{"b":null,"c":2}}""", """{"a":{"0":{"b":3}}}""", """{"a":{"b":{"c":1}}}""", """{"a":{"b":[1]}}""",
    ];

    private static readonly string[][] Places = [["a"], ["a", "b"], ["a", "0"], ["a", "1"], ["a", "0", "b"], ["a", "b", "c"], ["a", "b", "0"], ["x"]];

    private static readonly Gen<(int Document, bool IsFlat)> Layer = Gen.Select(Gen.Int[0, Documents.Length - 1], Gen.Bool);

    /// <summary>Merging decides which source holds; an explanation must name that one.</summary>
    [Fact]
    public void Contribution__that_holds__is_the_one_that_merging_keeps() => Layer.Array[0, 5].Sample(static samples =>
    {
        var layers = new ConfigLayers([.. samples.Select(static (sample, index) => LayerOf(sample.Document, sample.IsFlat, index))]);
        ConfigReader merged = layers.ReaderFor("");
        foreach (string[] keys in Places)
        {
            PlaceStep[] steps = [.. keys.Select(static key => new PlaceStep(key))];
            ConfigContribution[] contributions = PlaceContributions.Of(layers, new ConfigPlace { Section = "", Steps = steps });

            int node = merged.Node;
            foreach (PlaceStep step in steps)
            {
                node = node < 0 ? -1 : step.Find(merged.Tree, node, out _);
            }

            ConfigContribution? set = contributions.SingleOrDefault(static item => item.Kind == ConfigContributionKind.Set);
            Assert.Equal(node >= 0, set is not null);
            if (node >= 0 && merged.Tree.Nodes[node].Kind != ConfigNodeKind.Object)
            {
                Assert.Equal(merged.Tree.Sources[merged.Tree.Nodes[node].Source].OriginOf(merged.Tree.Nodes[node]), set!.Origin);
            }
        }
    });

    /// <summary>Every source that has the place is named, once.</summary>
    [Fact]
    public void Contributions__are_those_of_every_source_that_has_the_place() => Layer.Array[0, 5].Sample(static samples =>
    {
        ConfigLayer[] all = [.. samples.Select(static (sample, index) => LayerOf(sample.Document, sample.IsFlat, index))];
        foreach (string[] keys in Places)
        {
            PlaceStep[] steps = [.. keys.Select(static key => new PlaceStep(key))];
            var place = new ConfigPlace { Section = "", Steps = steps };
            IEnumerable<ConfigOrigin> apart = all.Reverse().SelectMany(layer => PlaceContributions.Of(new ConfigLayers([layer]), place)).Select(static item => item.Origin);
            Assert.Equal(apart, PlaceContributions.Of(new ConfigLayers(all), place).Select(static item => item.Origin));
        }
    });

    private static ConfigLayer LayerOf(int document, bool isFlat, int index)
    {
        ConfigTree tree = Readings.Tree(Documents[document], $"{index}.json");
        return new ConfigLayer(isFlat ? FlatOf(tree, $"texts {index}") : tree, "");
    }

    private static ConfigTree FlatOf(ConfigTree tree, string name)
    {
        var texts = new List<KeyValuePair<string, string?>>();
        Add(tree, 0, "", texts);
        return FlatIndex.Read(new SortedTexts(texts), "", new NamedOrigins(name));
    }

    private static void Add(ConfigTree tree, int node, string path, List<KeyValuePair<string, string?>> texts)
    {
        int index = 0;
        for (int child = tree.FirstChild(node); child >= 0; child = tree.Nodes[child].Next, index++)
        {
            string key = tree.Nodes[node].Kind == ConfigNodeKind.Array ? $"{index}" : tree.KeyText(child);
            Add(tree, child, path.Length == 0 ? key : $"{path}:{key}", texts);
        }

        if (tree.Nodes[node].Count == 0 && path.Length > 0)
        {
            texts.Add(KeyValuePair.Create(path, ConfigFileProvider.TryText(tree, node, out string? text) ? text : null));
        }
    }
}
