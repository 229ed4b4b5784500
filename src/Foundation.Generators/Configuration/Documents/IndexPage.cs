using System.Text;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The page that lists the sections.</summary>
internal static class IndexPage
{
    public static string Of(SchemaCatalog catalog)
    {
        var text = new StringBuilder("# Configuration\n\n| Section | What it holds |\n|---|---|\n");
        foreach (ConfigModel root in catalog.Roots)
        {
            text.Append("| [").Append(MarkdownText.Plain(root.Section!)).Append("](").Append(catalog.Names.Of(root)).Append(".md) | ")
                .Append(MarkdownText.Plain(root.Description)).Append(" |\n");
        }

        return text.ToString();
    }
}
