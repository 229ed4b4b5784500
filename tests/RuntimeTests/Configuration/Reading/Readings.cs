using System.Text;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reading;

/// <summary>A schema as data, without generated code, and the shortest ways to open an object with it.</summary>
internal static class Readings
{
    public static ConfigSchemaInfo Schema(params string[] keys) =>
        new("Test", null, [.. keys.Select((key, i) => new ConfigFieldInfo(key, key, i))]);

    public static ConfigSchemaInfo Schema(params ConfigFieldInfo[] fields) => new("Test", null, fields);

    public static ConfigReader Json(string json, string name = "app.json") => ConfigReader.OfJson(Encoding.UTF8.GetBytes(json), name);

    public static ConfigTree Tree(string json, string name = "app.json") => JsonIndex.Read(Encoding.UTF8.GetBytes(json), name);

    public static ConfigTree Flat(params (string Key, string? Value)[] texts) =>
        FlatIndex.Read(new SortedTexts(texts.Select(t => KeyValuePair.Create(t.Key, t.Value))), "", new NamedOrigins("memory"));

    public static ConfigReader Root(ConfigTree tree) => new(tree, tree.Root, isRoot: true);

    public static ConfigReader Merge(params ConfigTree[] lowToHigh) =>
        new ConfigLayers([.. lowToHigh.Select(tree => new ConfigLayer(tree, ""))]).ReaderFor("");

    public static IConfigurationSection Section(string section, params (string Key, string? Value)[] texts) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(texts.Select(t => KeyValuePair.Create(t.Key, t.Value)))
            .Build()
            .GetSection(section);

    /// <summary>Opens and completes an object; the texts of its fields, null where a key is absent.</summary>
    public static string?[] Open(ConfigReader reader, ConfigSchemaInfo schema, out ConfigErrors errors)
    {
        errors = default;
        ConfigErrorMark mark = errors.Mark;
        var nodes = new int[schema.Fields.Count];
        reader.Open(schema, nodes, ref errors);
        reader.Complete(mark, ref errors);
        var texts = new string?[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            texts[i] = nodes[i] < 0 ? null : JsonTexts.Of(reader.At(nodes[i]));
        }

        return texts;
    }

    /// <summary>Every error and warning as code, path and origin.</summary>
    public static string[] Findings(in ConfigErrors errors)
    {
        var findings = new List<string>();
        for (int i = 0; i < errors.Count; i++)
        {
            findings.Add(Finding(errors[i]));
        }

        for (int i = 0; i < errors.WarningCount; i++)
        {
            findings.Add($"warning {Finding(errors.WarningAt(i))}");
        }

        return [.. findings];
    }

    private static string Finding(in ConfigError error) => $"{error.Code} {error.Path} @ {error.Origin}";
}
