namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>A project with one file of settings.</summary>
internal static class SettingsFile
{
    /// <summary>Checks the file against a schema that owns the section <c>Shop</c> and has these members.</summary>
    /// <param name="members">The members; the namespace also has <c>Level</c> and <c>Replica</c>.</param>
    /// <param name="shop">What stands under <c>Shop</c>, marked where something is wrong with it.</param>
    public static GeneratorTestResult Check(string members, string shop) => CheckFile(Owner(members), $$"""{ "Shop": {{shop}} }""");

    /// <summary>Checks a whole file against declarations in a namespace.</summary>
    public static GeneratorTestResult CheckFile(string declarations, string json, string path = "appsettings.json", params (string Key, string Value)[] options) =>
        GeneratorTest.Run(Project(declarations, json, path) with { Options = options.ToDictionary(static option => option.Key, static option => option.Value) });

    public static GeneratorTestSetup Project(string declarations, string json, string path = "appsettings.json") => new()
    {
        Sources = [ConfigSource.Types(declarations)],
        AdditionalFiles = [(path, json)],
        AllowErrors = json.Contains("[|", StringComparison.Ordinal) || json.Contains("{|", StringComparison.Ordinal),
    };

    public static string Owner(string members) => $$"""
        [ConfigSchema("Shop")]
        public sealed partial class ShopConfig
        {
            {{members}}
        }

        public enum Level { Low, Mid, High }

        [Flags]
        public enum Rights { None = 0, Read = 1, Write = 2, Delete = 4 }

        [ConfigSchema]
        public sealed partial class Replica
        {
            [Field(Format = FieldFormat.Host)] public string Host { get; set; } = "localhost";

            [Field(Min = 1, Max = 65535)] public int Port { get; set; } = 80;
        }
        """;
}
