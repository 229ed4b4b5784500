using System.Text;
using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Reading;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>Binds a declared schema the way a program does.</summary>
internal static class Bind
{
    /// <summary>Binds one document, which errors call <c>app.json</c>.</summary>
    public static Bound<T> Json<T>(string json)
        where T : IConfigSchema<T> => Bytes<T>(Encoding.UTF8.GetBytes(json));

    public static Bound<T> Bytes<T>(byte[] utf8)
        where T : IConfigSchema<T>
    {
        ConfigErrors errors = default;
        ConfigReader reader = ConfigReader.OfJson(utf8, "app.json");
        bool isBound = T.TryBind(ref reader, out T? value, ref errors);
        return new Bound<T>(isBound, value, errors);
    }

    public static Bound<T> Section<T>(IConfiguration section)
        where T : IConfigSchema<T>
    {
        ConfigErrors errors = default;
        bool isBound = T.TryBind(section, out T? value, ref errors);
        return new Bound<T>(isBound, value, errors);
    }

    /// <summary>Binds texts, as from the environment or the command line.</summary>
    public static Bound<T> Texts<T>(params (string Key, string? Value)[] texts)
        where T : IConfigSchema<T> => Section<T>(new ConfigurationBuilder().AddTexts(texts).Build());

    /// <summary>Adds a JSON file that exists in memory only.</summary>
    public static IConfigurationBuilder AddFile(this IConfigurationBuilder builder, string json, string name = "app.json") =>
        builder.Add(new ConfigFileSource { FileProvider = new MemoryFiles { [name] = json }, Path = name });

    public static IConfigurationBuilder AddTexts(this IConfigurationBuilder builder, params (string Key, string? Value)[] texts) =>
        builder.AddInMemoryCollection(texts.Select(static text => KeyValuePair.Create(text.Key, text.Value)));
}
