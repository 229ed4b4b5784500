using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Foundation.RuntimeTests.Configuration.Store;

/// <summary>Wherever the configuration comes from, what stands in the files arrives: types, null, whole lists, places.</summary>
public sealed class HostedConfigurationTests : IDisposable
{
    private const string Lower = """
        {
          "Job": { "Name": "lower", "Queue": "q", "Hosts": ["a", "b", "c"] }
        }
        """;

    private const string Upper = """
        {
          "Job": { "Queue": null, "Hosts": ["x"] }
        }
        """;

    private const string Wrong = """
        {
          "Job": {
            "Name": 7,
            "Workers": 101
          }
        }
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("foundation-");

    public void Dispose() => _directory.Delete(recursive: true);

    public static TheoryData<string> Kinds => ["host", "host, files later", "default builder", "bare", "bare manager"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Files__when_read_through_a_host_or_without__then_null_survives_and_lists_replace(string kind)
    {
        using ServiceProviderScope services = Build(kind, Lower, Upper);

        JobConfig job = services.Get<IConfigStore<JobConfig>>().Current;

        Assert.Equal("lower", job.Name);
        Assert.Null(job.Queue);
        Assert.Equal(["x"], job.Hosts);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Files__when_wrong__then_types_are_told_apart_and_the_places_are_known(string kind)
    {
        using ServiceProviderScope services = Build(kind, Wrong);

        ConfigException exception = Assert.Throws<ConfigException>(() => services.Get<IConfigStore<JobConfig>>().Current);

        Assert.Collection(
            exception.Failures,
            static line => AssertLine("Job:Name: ", "(0.json:3:13)", line),
            static line => AssertLine("Job:Workers: ", "(0.json:4:16)", line));
    }

    [Fact]
    public void Built_configuration__when_a_value_was_set_in_code__then_it_holds()
    {
        IConfigurationRoot root = Add(new ConfigurationBuilder(), Lower).Build();
        root["Job:Name"] = "set";
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(root);
        services.AddFoundation();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("set", provider.GetRequiredService<IConfigStore<JobConfig>>().Current.Name);
    }

    [Fact]
    public void Section__when_it_is_missing_altogether__then_the_required_fields_are_told_with_the_file()
    {
        using ServiceProviderScope services = Build("host", """{ "Other": 1 }""");

        ConfigException exception = Assert.Throws<ConfigException>(() => services.Get<IConfigStore<JobConfig>>().Current);

        AssertLine("Job:Name: ", "(0.json:1:1)", Assert.Single(exception.Failures));
    }

    private static void AssertLine(string start, string end, string line)
    {
        Assert.StartsWith(start, line, StringComparison.Ordinal);
        Assert.EndsWith(end, line, StringComparison.Ordinal);
    }

    private ServiceProviderScope Build(string kind, params string[] files)
    {
        switch (kind)
        {
            case "host" or "host, files later":
                HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
                if (kind == "host")
                {
                    Add(builder.Configuration, files);
                    builder.Services.AddFoundation();
                }
                else
                {
                    builder.Services.AddFoundation();
                    Add(builder.Configuration, files);
                }

                IHost host = builder.Build();
                return new(host.Services, host);
            case "default builder":
                IHost old = new HostBuilder()
                    .ConfigureAppConfiguration(configuration => Add(configuration, files))
                    .ConfigureServices(static services => services.AddFoundation())
                    .Build();
                return new(old.Services, old);
            default:
                ServiceCollection collection = new();
                if (kind == "bare")
                {
                    collection.AddSingleton<IConfiguration>(Add(new ConfigurationBuilder(), files).Build());
                }
                else
                {
                    ConfigurationManager manager = new();
                    Add(manager, files);
                    collection.AddSingleton<IConfiguration>(manager);
                }

                collection.AddFoundation();
                ServiceProvider provider = collection.BuildServiceProvider();
                return new(provider, provider);
        }
    }

    private IConfigurationBuilder Add(IConfigurationBuilder builder, params string[] files)
    {
        builder.SetBasePath(_directory.FullName);
        for (int i = 0; i < files.Length; i++)
        {
            File.WriteAllText(Path.Combine(_directory.FullName, $"{i}.json"), files[i]);
            builder.AddJsonFile($"{i}.json", optional: false, reloadOnChange: false);
        }

        return builder;
    }

    private sealed record ServiceProviderScope(IServiceProvider Services, IDisposable Owner) : IDisposable
    {
        public T Get<T>()
            where T : notnull => Services.GetRequiredService<T>();

        public void Dispose() => Owner.Dispose();
    }
}
