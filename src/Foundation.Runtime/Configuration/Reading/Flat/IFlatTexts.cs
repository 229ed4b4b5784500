using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>Texts by path, as every configuration provider and every section can show them.</summary>
internal interface IFlatTexts
{
    /// <summary>The keys directly below a path, sorted; one key may come several times. The empty path is the root.</summary>
    IEnumerable<string> ChildKeys(string path);

    bool TryGet(string path, out string? text);
}

/// <summary>The texts of one provider.</summary>
internal sealed class ProviderTexts(IConfigurationProvider provider) : IFlatTexts
{
    public IEnumerable<string> ChildKeys(string path) => provider.GetChildKeys([], path.Length == 0 ? null : path);

    public bool TryGet(string path, out string? text) => provider.TryGet(path, out text);
}

/// <summary>The texts of a section whose providers cannot be seen.</summary>
internal sealed class SectionTexts(IConfiguration section) : IFlatTexts
{
    public IEnumerable<string> ChildKeys(string path) => At(path).GetChildren().Select(static child => child.Key);

    // An explicit null cannot be told from nothing here.
    public bool TryGet(string path, out string? text)
    {
        text = (At(path) as IConfigurationSection)?.Value;
        return text is not null;
    }

    private IConfiguration At(string path) => path.Length == 0 ? section : section.GetSection(path);
}
