using System.Text;

namespace Foundation.Roslyn.Configuration;

/// <summary>The names under which schemas refer to each other: the full name of the type, without type arguments.</summary>
internal static class Definitions
{
    public static string NameOf(ConfigModel schema) => Plain(schema.Hierarchy.FullyQualifiedName);

    public static string NameOf(TypeModel type) => Plain(type.CSharp);

    public static string NameOf(VariantModel variant) => Plain(variant.TypeName);

    private static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        int depth = 0;
        foreach (char character in name.Replace("global::", ""))
        {
            depth += character == '<' ? 1 : 0;
            if (depth == 0 && character != '@')
            {
                text.Append(character);
            }

            depth -= character == '>' ? 1 : 0;
        }

        return text.ToString();
    }
}
