using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class LayersTests
{
    [Fact]
    public void Layers__section_of_any_depth_and_case__is_found_in_files_and_texts()
    {
        var layers = new ConfigLayers([new ConfigLayer(Tree("""{"Shop":{"Data":{"a":1}}}"""), ""), new ConfigLayer(Flat(("SHOP:data:b", "2")), "")]);
        Assert.Equal("""{"a":1,"b":"2"}""", JsonTexts.Of(layers.ReaderFor("shop:DATA")));
    }

    [Fact]
    public void Layers__section_twice_in_one_file__is_an_error()
    {
        Open(new ConfigLayers([new ConfigLayer(Tree("""{"Shop":{},"SHOP":{}}"""), "")]).ReaderFor("Shop"), Schema("a"), out ConfigErrors errors);
        Assert.Equal(["DuplicateKey SHOP @ app.json:1:12"], Findings(errors));
    }

    [Fact]
    public void Layers__one_file_malformed__no_schema_is_read()
    {
        Open(Merge(Tree("""{"Url":1}"""), Tree("{", "bad.json")), Schema("Other"), out ConfigErrors errors);
        Assert.Equal(["Malformed  @ bad.json:1:2"], Findings(errors));
    }

    [Fact]
    public void Layers__captured__do_not_see_what_changes_later()
    {
        IConfigurationRoot root = Memory(("a", "1"));
        ConfigLayers layers = ConfigLayers.Capture(root);
        root["a"] = "2";
        Assert.Equal("""{"a":"1"}""", JsonTexts.Of(layers.ReaderFor("")));
    }

    [Fact]
    public void Layers__captured_again__take_over_what_was_not_reloaded_and_read_the_rest()
    {
        IConfigurationRoot root = Memory(("a", "1"));
        ConfigLayers first = ConfigLayers.Capture(root);
        Assert.Same(first.ReaderFor("").Tree.Nodes, ConfigLayers.Capture(root, first).ReaderFor("").Tree.Nodes);
        root["a"] = "2";
        root.Reload();
        Assert.Equal("""{"a":"2"}""", JsonTexts.Of(ConfigLayers.Capture(root, first).ReaderFor("")));
    }

    [Fact]
    public void Layers__chained_configuration__counts_as_its_own_layers()
    {
        var files = new MemoryFiles { ["app.json"] = """{"a":[1]}""" };
        IConfigurationRoot inner = new ConfigurationBuilder().Add(new ConfigFileSource { FileProvider = files, Path = "app.json" }).Build();
        IConfigurationRoot root = new ConfigurationBuilder().AddConfiguration(inner).Build();
        Assert.Equal("""{"a":[1]}""", JsonTexts.Of(ConfigReader.Of(root)));
    }

    private static IConfigurationRoot Memory(params (string Key, string? Value)[] texts) =>
        new ConfigurationBuilder().AddInMemoryCollection(texts.Select(t => KeyValuePair.Create(t.Key, t.Value))).Build();
}
