using CsCheck;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class FileProviderTests
{
    private readonly MemoryFiles _files = new();

    [Fact]
    public void File__read_as_texts__is_what_the_Microsoft_provider_shows() =>
        RandomJson.DocumentWithOddKeys.Sample(static json =>
        {
            var files = new MemoryFiles { ["app.json"] = json };
            IConfigurationRoot microsoft;
            try
            {
                microsoft = new ConfigurationBuilder().Add(new JsonConfigurationSource { FileProvider = files, Path = "app.json" }).Build();
            }
            catch (InvalidDataException)
            {
                // Two ways to one path, which that provider refuses.
                return;
            }

            IConfigurationRoot ours = new ConfigurationBuilder().Add(new ConfigFileSource { FileProvider = files, Path = "app.json" }).Build();
            Assert.Equal(Texts(microsoft), Texts(ours));
        });

    [Theory]
    [InlineData("""{"a":{}}""")]
    [InlineData("""{"a":[]}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":[[],{},null,true,1.50]}""")]
    public void File__empty_and_null__are_what_the_Microsoft_provider_shows(string json)
    {
        _files["app.json"] = json;
        IConfigurationRoot microsoft = new ConfigurationBuilder().AddJsonFile(_files, "app.json", false, false).Build();
        Assert.Equal(Texts(microsoft), Texts(Build("app.json")));
    }

    [Fact]
    public void File__malformed__is_empty_and_every_schema_reports_it()
    {
        _files["app.json"] = "{\n  \"Url\": ";
        IConfigurationRoot root = Build("app.json");
        Assert.Empty(root.AsEnumerable());
        Open(ConfigReader.Of(root.GetSection("Url")), Schema("Url"), out ConfigErrors errors);
        Assert.Equal(["Malformed  @ app.json:2:10"], Findings(errors));
    }

    [Fact]
    public void File__missing_and_not_optional__is_reported_with_its_full_path()
    {
        string directory = Path.GetTempPath();
        IConfigurationRoot root = new ConfigurationBuilder().SetBasePath(directory).AddFoundationJsonFile("no-such-file.json").Build();
        Open(ConfigReader.Of(root), Schema("Url"), out ConfigErrors errors);
        Assert.Equal([$"Malformed  @ {Path.Combine(directory, "no-such-file.json")}"], Findings(errors));
    }

    [Fact]
    public void File__missing_and_optional__is_empty()
    {
        IConfigurationRoot root = new ConfigurationBuilder().Add(new ConfigFileSource { FileProvider = _files, Path = "a.json", Optional = true }).Build();
        Open(ConfigReader.Of(root), Schema("Url"), out ConfigErrors errors);
        Assert.Empty(Findings(errors));
    }

    [Fact]
    public void File__text_set_in_code__overrides_it_for_both_kinds_of_reader()
    {
        _files["app.json"] = """{"Shop":{"Url":"a","Size":1}}""";
        IConfigurationRoot root = Build("app.json");
        root["shop:url"] = "b";
        Assert.Equal("b", root["Shop:Url"]);
        Assert.Equal("""{"Url":"b","Size":1}""", Capitalized(ConfigReader.Of(root.GetSection("Shop"))));
        root.Reload();
        Assert.Equal("a", root["Shop:Url"]);
    }

    [Fact]
    public void File__changed__is_read_again_once_it_was_quiet()
    {
        var time = new ManualTimer();
        _files["app.json"] = """{"Url":"a"}""";
        using var root = (ConfigurationRoot)new ConfigurationBuilder()
            .Add(new ConfigFileSource { FileProvider = _files, Path = "app.json", ReloadOnChange = true, Time = time }).Build();
        bool isTold = false;
        root.GetReloadToken().RegisterChangeCallback(_ => isTold = true, null);
        _files["app.json"] = """{"Url":"b"}""";
        _files.TellChange();
        Assert.Equal(("a", false), (root["Url"], isTold));
        time.Elapse();
        Assert.Equal(("b", true), (root["Url"], isTold));
    }

    [Fact]
    public void Swap__Microsoft_files__are_replaced_in_place()
    {
        _files["app.json"] = """{"Size":1,"List":[1,2]}""";
        _files["dev.json"] = """{"List":[3]}""";
        using var manager = new ConfigurationManager();
        manager.AddJsonFile(_files, "app.json", optional: false, reloadOnChange: false);
        manager.AddInMemoryCollection([KeyValuePair.Create("Size", (string?)"2")]);
        manager.AddJsonFile(_files, "dev.json", optional: true, reloadOnChange: true);
        manager.UseFoundationJson();

        IConfigurationSource[] sources = [.. ((IConfigurationBuilder)manager).Sources.Where(s => s is not MemoryConfigurationSource { InitialData: null })];
        Assert.Equal([typeof(ConfigFileSource), typeof(MemoryConfigurationSource), typeof(ConfigFileSource)], sources.Select(s => s.GetType()));
        var last = (ConfigFileSource)sources[2];
        Assert.Equal(("dev.json", true, true), (last.Path, last.Optional, last.ReloadOnChange));
        Assert.Equal("""{"Size":"2","List":[3]}""", JsonTexts.Of(ConfigReader.Of(manager)));
    }

    [Fact]
    public void Section__of_the_Microsoft_kind__is_read_through_its_root()
    {
        _files["app.json"] = """{"Shop":{"Size":1}}""";
        IConfigurationSection section = Build("app.json").GetSection("Shop");
        Assert.NotNull(ConfigRoots.Of(section));
        Assert.Equal("""{"Size":1}""", JsonTexts.Of(ConfigReader.Of(section)));
    }

    private IConfigurationRoot Build(string path) =>
        new ConfigurationBuilder().Add(new ConfigFileSource { FileProvider = _files, Path = path }).Build();

    private static KeyValuePair<string, string?>[] Texts(IConfiguration configuration) => [.. configuration.AsEnumerable()];

    // The text that was set keeps the spelling in which it was set.
    private static string Capitalized(ConfigReader reader) =>
        JsonTexts.Of(reader).Replace("\"url\"", "\"Url\"", StringComparison.Ordinal);
}
