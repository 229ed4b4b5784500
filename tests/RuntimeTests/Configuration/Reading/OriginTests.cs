using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class OriginTests
{
    private static readonly ConfigFieldInfo Url = new("Url", "Url", 0);
    private static readonly ConfigFieldInfo Pool = new("Pool", "Pool", 1);
    private static readonly ConfigFieldInfo List = new("List", "List", 2);
    private static readonly ConfigSchemaInfo Shop = Schema(Url, Pool, List);

    [Fact]
    public void Origin__of_a_value_in_a_file__is_its_line_and_column() =>
        Assert.Equal("app.json:3:10", OriginOf(Json("{\n  \"ä\": 1,\n  \"Url\": \"x\"\n}"), static (ref ConfigErrors errors) => Violate(ref errors, Url)));

    [Fact]
    public void Origin__of_an_element_of_a_list__is_its_place() =>
        Assert.Equal("app.json:1:14", OriginOf(Json("""{"List":["a","b"]}"""), static (ref ConfigErrors errors) =>
        {
            ConfigErrorMark mark = errors.Mark;
            errors.AddUnreadable(ConfigErrorCode.Malformatted, List, "x", null);
            errors.Nest(mark, 1);
            errors.Nest(mark, List);
        }));

    [Fact]
    public void Origin__of_an_absent_key__is_the_object_where_it_is_missing() =>
        Assert.Equal("app.json:1:10", OriginOf(Json("""{"Pool": {}}"""), static (ref ConfigErrors errors) =>
        {
            ConfigErrorMark mark = errors.Mark;
            Violate(ref errors, Url);
            errors.Nest(mark, Pool);
        }));

    [Fact]
    public void Origin__of_an_absent_key_in_a_merged_object__is_the_first_file() =>
        Assert.Equal("low.json:1:10", OriginOf(Merge(Tree("""{"Pool": {}}""", "low.json"), Tree("""{"Pool":{"a":1}}"""), Flat(("Pool:b", "1"))), static (ref ConfigErrors errors) =>
        {
            ConfigErrorMark mark = errors.Mark;
            Violate(ref errors, Url);
            errors.Nest(mark, Pool);
        }));

    [Fact]
    public void Origin__of_a_section_that_no_file_has__is_its_nearest_ancestor_in_the_first_file()
    {
        var layers = new ConfigLayers([new ConfigLayer(Tree("{\n \"A\": {}}", "first.json"), ""), new ConfigLayer(Tree("{}"), "")]);
        Assert.Equal("first.json:2:7", OriginOf(layers.ReaderFor("A:B"), static (ref ConfigErrors errors) => Violate(ref errors, Url)));
    }

    [Fact]
    public void Origin__of_an_absent_key_where_there_are_only_texts__is_unknown() =>
        Assert.Equal("", OriginOf(ConfigReader.Of(Section("Shop", ("Shop:Pool", "1"))), static (ref ConfigErrors errors) => Violate(ref errors, Url)));

    [Fact]
    public void Origin__of_an_object_of_arguments__is_where_their_names_begin()
    {
        IConfigurationRoot root = new ConfigurationBuilder().AddCommandLine(["--Shop:Url:Host=a"]).Build();
        Assert.Equal("arguments --Shop:Url:…", OriginOf(ConfigReader.Of(root.GetSection("Shop")), static (ref ConfigErrors errors) => Violate(ref errors, Url)));
        Assert.Equal("the command line", OriginOf(ConfigReader.Of(root), static (ref ConfigErrors errors) => errors.AddKey(ConfigErrorCode.WrongType, null, "x")));
    }

    [Fact]
    public void Origin__of_a_text_in_memory__is_the_provider() =>
        Assert.Equal("in-memory collection", OriginOf(ConfigReader.Of(Section("Shop", ("Shop:Url", "1"))), static (ref ConfigErrors errors) => Violate(ref errors, Url)));

    [Fact]
    public void Origin__of_a_variable__is_its_real_name_with_the_prefix()
    {
        const string Variable = "FNDORIGINTEST_shop__URL";
        Environment.SetEnvironmentVariable(Variable, "x");
        IConfigurationRoot root;
        string origin;
        try
        {
            root = new ConfigurationBuilder().AddEnvironmentVariables("FNDORIGINTEST_").Build();
            origin = OriginOf(ConfigReader.Of(root.GetSection("Shop")), static (ref ConfigErrors errors) => Violate(ref errors, Url));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }

        Assert.Equal("environment variable " + Variable, origin);
        Assert.Equal(
            "environment variable FNDORIGINTEST_shop__URL",
            OriginOf(ConfigReader.Of(root.GetSection("shop")), static (ref ConfigErrors errors) => Violate(ref errors, Url)));
    }

    [Fact]
    public void Unknown__variable__only_warns()
    {
        const string Variable = "FNDUNKNOWNTEST_Shop__Other";
        Environment.SetEnvironmentVariable(Variable, "x");
        try
        {
            IConfigurationRoot root = new ConfigurationBuilder().AddEnvironmentVariables("FNDUNKNOWNTEST_").Build();
            Open(ConfigReader.Of(root.GetSection("Shop")), Shop, out ConfigErrors errors);
            Assert.Equal(["warning UnknownKey Other @ environment variable FNDUNKNOWNTEST_Shop__Other"], Findings(errors));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public void Origin__of_an_argument__is_the_argument()
    {
        IConfigurationRoot root = new ConfigurationBuilder().AddCommandLine(["--Shop:Url=x"]).Build();
        Assert.Equal("argument --Shop:Url", OriginOf(ConfigReader.Of(root.GetSection("Shop")), static (ref ConfigErrors errors) => Violate(ref errors, Url)));
    }

    [Theory]
    [InlineData("""{"Shop": {"Url": "x"}}""", "app.json:1:18")]
    [InlineData("""{"Shop": {"Pool": "x"}}""", "app.json:1:10")]
    public void Origin__in_a_file_of_the_Microsoft_provider__is_found_by_reading_it_again(string json, string origin)
    {
        var files = new MemoryFiles { ["app.json"] = json };
        IConfigurationRoot root = new ConfigurationBuilder().AddJsonFile(files, "app.json", optional: false, reloadOnChange: false).Build();
        Assert.Equal(origin, OriginOf(ConfigReader.Of(root.GetSection("Shop")), static (ref ConfigErrors errors) => Violate(ref errors, Url)));
    }

    [Fact]
    public void Complete__errors_of_several_fields__are_in_declaration_order_with_their_own_origins()
    {
        ConfigErrors errors = default;
        ConfigErrorMark mark = errors.Mark;
        ConfigReader reader = Json("""{"List":1,"Other":2,"Pool":3}""");
        Violate(ref errors, List);
        Violate(ref errors, Pool);
        reader.Open(Shop, stackalloc int[3], ref errors);
        Assert.False(reader.Complete(mark, ref errors));
        Assert.Equal(["UnknownKey Other @ app.json:1:11", "Required Pool @ app.json:1:28", "Required List @ app.json:1:9"], Findings(errors));
    }

    private delegate void Adding(ref ConfigErrors errors);

    private static void Violate(ref ConfigErrors errors, ConfigFieldInfo field) => errors.Add(new ConfigRule(field, ConfigErrorCode.Required));

    private static string OriginOf(ConfigReader reader, Adding add)
    {
        ConfigErrors errors = default;
        ConfigErrorMark mark = errors.Mark;
        add(ref errors);
        reader.Complete(mark, ref errors);
        return errors[0].Origin.ToString();
    }
}
