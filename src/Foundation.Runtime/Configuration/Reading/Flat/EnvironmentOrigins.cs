using System.Collections;

namespace Foundation.Configuration;

/// <summary>The environment's variables, by the names that they really have.</summary>
/// <param name="provider">How the provider describes itself, which tells its prefix.</param>
internal sealed class EnvironmentOrigins(string? provider) : FlatOrigins
{
    private readonly string _prefix = PrefixOf(provider);

    public override string Name => "the environment";

    public override bool HasForeignKeys => true;

    public override ConfigOrigin Of(string path) => new($"environment variable {VariableOf(path)}");

    public override ConfigOrigin OfObject(string path) => new(path.Length == 0 ? Name : $"environment variables {VariableOf(path)}__…");

    private static string PrefixOf(string? provider)
    {
        const string Label = "Prefix: '";
        int start = provider?.IndexOf(Label, StringComparison.Ordinal) ?? -1;
        return start >= 0 && provider!.EndsWith('\'') ? provider[(start + Label.Length)..^1] : "";
    }

    private string VariableOf(string path)
    {
        string wanted = Normalize(_prefix) + path;
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (string.Equals(Normalize(name), wanted, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return _prefix + path.Replace(":", "__", StringComparison.Ordinal);
    }

    private static string Normalize(string name) => name.Replace("__", ":", StringComparison.Ordinal);
}
