using System.Text;
using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Binding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Configuration.Origins;

/// <summary>A program with <see cref="ExplainedConfig"/> over sources, the lowest first.</summary>
internal sealed class Explaining
{
    private readonly ServiceProvider _services;

    public Explaining(Action<IConfigurationBuilder> add)
        : this(Build(add))
    {
    }

    public Explaining(IConfiguration configuration)
    {
        Configuration = configuration;
        ServiceCollection services = new();
        services.AddSingleton(configuration);
        FoundationBuilder.For(services).AddConfig<ExplainedConfig>();
        _services = services.BuildServiceProvider();
    }

    public IConfiguration Configuration { get; }

    public IConfigStore<ExplainedConfig> Store => _services.GetRequiredService<IConfigStore<ExplainedConfig>>();

    /// <summary>JSON files that are called a.json, b.json, …; they hold the members of the section.</summary>
    public static Explaining Files(params string[] members) => new(builder =>
    {
        for (int i = 0; i < members.Length; i++)
        {
            builder.AddFile("{\"Store\":{\"Database\":{" + members[i] + "}}}", $"{(char)('a' + i)}.json");
        }
    });

    public ConfigExplanation Of(string path) => _services.GetRequiredService<IConfigOrigins>().Explain(path);

    public string Text(string path) => Of(path).ToString();

    private static IConfigurationRoot Build(Action<IConfigurationBuilder> add)
    {
        var builder = new ConfigurationBuilder();
        add(builder);
        return builder.Build();
    }
}
