using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Foundation.RuntimeTests.Configuration.Reading.Origins;

public sealed class ProviderOriginTests
{
    private static readonly KeyValuePair<string, string?>[] Url = [KeyValuePair.Create("Shop:Url", (string?)"x")];

    [Fact]
    public void Origin__in_memory__is_called_so() =>
        Assert.Equal("in-memory collection", OriginOf.UrlIn(static builder => builder.AddInMemoryCollection(Url)));

    [Fact]
    public void Origin__of_a_text_that_a_program_set__is_not_the_file_that_it_overrides()
    {
        var files = new MemoryFiles { ["app.json"] = """{"Shop":{"Url":"x"}}""" };
        IConfigurationRoot root = new ConfigurationBuilder().Add(new ConfigFileSource { FileProvider = files, Path = "app.json" }).Build();
        Assert.Equal("app.json:1:16", OriginOf.UrlIn(root));
        root["Shop:Url"] = "y";
        Assert.Equal("set in code", OriginOf.UrlIn(root));
    }

    [Fact]
    public void Origin__in_a_provider_that_nobody_knows__is_what_it_calls_itself() =>
        Assert.Equal("vault https://vault/shop", OriginOf.UrlIn(static builder => builder.Add(new VaultSource("vault https://vault/shop"))));

    [Fact]
    public void Origin__in_a_provider_that_has_no_name__is_its_type() =>
        Assert.Equal("Vault", OriginOf.UrlIn(static builder => builder.Add(new VaultSource(""))));

    [Fact]
    public void Origin__in_a_chained_configuration__is_that_of_the_inner_one() =>
        Assert.Equal("argument --Shop:Url", OriginOf.UrlIn(static builder =>
            builder.AddConfiguration(new ConfigurationBuilder().AddInMemoryCollection(Url).AddCommandLine(["--Shop:Url=x"]).Build())));

    [Fact]
    public void Origin__in_a_chained_section__is_that_of_the_inner_one()
    {
        var files = new MemoryFiles { ["all.json"] = "{\"Tenants\":{\n\"Shop\":{\"Url\":\"x\"}}}" };
        IConfigurationRoot inner = new ConfigurationBuilder()
            .Add(new ConfigFileSource { FileProvider = files, Path = "all.json" })
            .AddInMemoryCollection([KeyValuePair.Create("Tenants:Shop:Name", (string?)"x")])
            .Build();
        Assert.Equal("all.json:2:15", OriginOf.UrlIn(builder => builder.AddConfiguration(inner.GetSection("Tenants"))));
    }

    /// <summary>A provider of a third party, with nothing in common with those of Microsoft.</summary>
    private sealed class VaultSource(string name) : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => new Vault(name);
    }

    private sealed class Vault(string name) : IConfigurationProvider
    {
        public bool TryGet(string key, out string? value)
        {
            value = "x";
            return string.Equals(key, "Shop:Url", StringComparison.OrdinalIgnoreCase);
        }

        public void Set(string key, string? value)
        {
        }

        public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

        public void Load()
        {
        }

        public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) => parentPath switch
        {
            null => ["Shop", .. earlierKeys],
            _ when string.Equals(parentPath, "Shop", StringComparison.OrdinalIgnoreCase) => ["Url", .. earlierKeys],
            _ => earlierKeys,
        };

        public override string ToString() => name;
    }
}
