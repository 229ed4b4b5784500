using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Foundation.RuntimeTests.Configuration.Reading.Origins;

public sealed class FileOriginTests
{
    private const string Json = "{\n  \"Shop\": { \"Url\": \"x\" }\n}";

    private readonly MemoryFiles _files = new() { ["app.json"] = Json, ["shop.ini"] = "[Shop]\nUrl=x\n" };

    [Fact]
    public void Origin__in_a_JSON_file_that_could_not_be_swapped__is_line_and_column() =>
        Assert.Equal("app.json:2:20", OriginOf.UrlIn(builder => builder.AddJsonFile(_files, "app.json", optional: false, reloadOnChange: false)));

    [Fact]
    public void Origin__in_a_derived_JSON_provider__is_line_and_column() =>
        Assert.Equal("app.json:2:20", OriginOf.UrlIn(builder => builder.Add(new UpperCaseSource { FileProvider = _files, Path = "app.json" })));

    [Fact]
    public void Origin__of_a_key_that_a_derived_JSON_provider_adds__is_the_file()
    {
        _files["app.json"] = "{\"Shop\": {}}";
        Assert.Equal("app.json", OriginOf.UrlIn(builder => builder.Add(new UpperCaseSource { FileProvider = _files, Path = "app.json", Extra = "Shop:Url" })));
    }

    [Fact]
    public void Origin__in_a_JSON_file_that_another_library_reads__is_line_and_column() =>
        Assert.Equal("app.json:2:20", OriginOf.UrlIn(builder => builder.Add(new OtherJsonSource { FileProvider = _files, Path = "app.json" })));

    [Fact]
    public void Origin__of_a_text_that_its_file_does_not_say__is_the_file()
    {
        IConfigurationRoot root = new ConfigurationBuilder().AddJsonFile(_files, "app.json", optional: false, reloadOnChange: false).Build();
        root["Shop:Url"] = "set in code";
        Assert.Equal("app.json", OriginOf.UrlIn(root));
    }

    [Fact]
    public void Origin__in_a_file_that_is_gone__is_the_file()
    {
        IConfigurationRoot root = new ConfigurationBuilder().Add(new OtherJsonSource { FileProvider = _files, Path = "app.json" }).Build();
        _files.Remove("app.json");
        Assert.Equal("app.json", OriginOf.UrlIn(root));
    }

    [Fact]
    public void Origin__in_a_file_that_is_no_JSON__is_the_file() =>
        Assert.Equal("shop.ini", OriginOf.UrlIn(builder => builder.AddIniFile(_files, "shop.ini", optional: false, reloadOnChange: false)));

    [Fact]
    public void Origin__in_a_JSON_stream_over_memory__is_line_and_column()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Json));
        Assert.Equal("JSON stream:2:20", OriginOf.UrlIn(builder => builder.AddJsonStream(stream)));
    }

    [Fact]
    public void Origin__in_a_JSON_stream_over_a_file__is_the_file_with_line_and_column()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("foundation").FullName, "shop.json");
        File.WriteAllText(file, Json);
        using FileStream stream = File.OpenRead(file);
        Assert.Equal($"{file}:2:20", OriginOf.UrlIn(builder => builder.AddJsonStream(stream)));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void Origin__in_a_JSON_stream_that_cannot_be_read_again__is_the_stream()
    {
        using var stream = new BufferedStream(new MemoryStream(Encoding.UTF8.GetBytes(Json)));
        Assert.Equal("JSON stream", OriginOf.UrlIn(builder => builder.AddJsonStream(stream)));
    }

    [Fact]
    public void Origin__in_a_stream_of_another_form__is_its_provider()
    {
        using var stream = new MemoryStream("[Shop]\nUrl=x\n"u8.ToArray());
        Assert.Equal("IniStreamConfigurationProvider", OriginOf.UrlIn(builder => builder.AddIniStream(stream)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Origin__in_user_secrets__is_line_and_column(bool isSwapped)
    {
        const string Id = "foundation-origin-test";
        string file = PathHelper.GetSecretsPathFromSecretsId(Id);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Json);
        try
        {
            Assert.Equal("secrets.json:2:20", OriginOf.UrlIn(builder =>
            {
                builder.AddUserSecrets(Id);
                if (isSwapped)
                {
                    builder.UseFoundationJson();
                }
            }));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public void Origin__of_a_mounted_value__is_its_file()
    {
        string directory = Directory.CreateTempSubdirectory("foundation").FullName;
        File.WriteAllText(Path.Combine(directory, "shop__URL"), "x");
        Assert.Equal(Path.Combine(directory, "shop__URL"), OriginOf.UrlIn(builder => builder.AddKeyPerFile(directory)));
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>What a program derives from the Microsoft provider, to decrypt or to add.</summary>
    private sealed class UpperCaseSource : JsonConfigurationSource
    {
        public string? Extra { get; init; }

        public override IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            EnsureDefaults(builder);
            return new Provider(this);
        }

        private sealed class Provider(UpperCaseSource source) : JsonConfigurationProvider(source)
        {
            public override void Load(Stream stream)
            {
                base.Load(stream);
                foreach (string key in Data.Keys.ToArray())
                {
                    Data[key] = Data[key]?.ToUpperInvariant();
                }

                if (source.Extra is not null)
                {
                    Data[source.Extra] = "added";
                }
            }
        }
    }

    /// <summary>A library that reads JSON with a parser of its own.</summary>
    private sealed class OtherJsonSource : FileConfigurationSource
    {
        public override IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            EnsureDefaults(builder);
            return new Provider(this);
        }

        private sealed class Provider(FileConfigurationSource source) : FileConfigurationProvider(source)
        {
            public override void Load(Stream stream)
            {
                using var reader = new StreamReader(stream);
                var document = (JsonObject)JsonNode.Parse(reader.ReadToEnd())!;
                Data["Shop:Url"] = (string?)document["Shop"]!["Url"];
            }
        }
    }
}
