using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>
/// Definitions of schemas that another assembly declares. Their keys are not known here; without a definition the
/// reference would lead nowhere, and the whole document could not be used.
/// </summary>
internal static class ForeignDefinitions
{
    private const string AnyObject = "{\"type\":\"object\"}";

    /// <summary>Adds one for each reference that leads to none of the definitions.</summary>
    public static void Add(List<KeyValuePair<string, string>> definitions, List<ConfigModel> schemas)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> definition in definitions)
        {
            known.Add(definition.Key);
        }

        foreach (ConfigModel schema in schemas)
        {
            foreach (FieldModel field in schema.Fields)
            {
                if (field.Type.Leaf is { Kind: TypeKindModel.Schema } nested && known.Add(Definitions.NameOf(nested)))
                {
                    definitions.Add(new(Definitions.NameOf(nested), AnyObject));
                }
            }
        }
    }
}
