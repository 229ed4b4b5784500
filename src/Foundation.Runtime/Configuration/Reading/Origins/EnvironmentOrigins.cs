using System.Collections;
using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>The environment's variables, by the names that they really have.</summary>
/// <param name="provider">How the provider describes itself, which tells its prefix.</param>
internal sealed class EnvironmentOrigins(string? provider) : FlatOrigins
{
    // Hosting platforms name the kind of a connection string in front of this.
    private const string ConnectionString = "CONNSTR_";

    private readonly string _prefix = PrefixOf(provider);

    public override string Name => "the environment";

    public override bool HasForeignKeys => true;

    // Who set it may have unset it since; then its usual name must do.
    public override ConfigOrigin Of(string path) => new($"environment variable {Spelled().Find(path) ?? UsualName(path)}");

    public override ConfigOrigin OfObject(string path) => new(
        path.Length == 0 ? Name
        : Spelled().FindBelow(path, out int length) is { } variable ? $"environment variables {variable[..length]}…"
        : $"environment variables {UsualName(path)}__…");

    private static string PrefixOf(string? provider)
    {
        const string Label = "Prefix: '";
        int start = provider?.IndexOf(Label, StringComparison.Ordinal) ?? -1;
        return start >= 0 && provider!.EndsWith('\'') ? provider[(start + Label.Length)..^1] : "";
    }

    // In the provider's order: of two names that differ only by case it keeps the last.
    private SpelledPaths Spelled()
    {
        var spelled = new SpelledPaths();
        string prefix = SpelledPaths.PathOf(_prefix);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            string key = KeyOf(name);
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                spelled.Add(key[prefix.Length..], name);
            }
        }

        return spelled;
    }

    private string UsualName(string path) => _prefix + path.Replace(":", "__", StringComparison.Ordinal);

    private static string KeyOf(string name)
    {
        int kind = name.IndexOf(ConnectionString, StringComparison.OrdinalIgnoreCase);
        return kind > 0 && !name.AsSpan(0, kind).Contains('_')
            ? ConfigurationPath.Combine("ConnectionStrings", SpelledPaths.PathOf(name[(kind + ConnectionString.Length)..]))
            : SpelledPaths.PathOf(name);
    }
}
