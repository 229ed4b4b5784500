using System.Globalization;
using Foundation.Roslyn.Json;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FileRules
{
    // A list is replaced as a whole, so that its elements can be counted; the entries of a dictionary come from all sources.
    private void CheckCount(ConfigModel schema, FieldModel field, FilePlace place, JsonNode node)
    {
        bool isList = node.Kind == JsonKind.Array;
        int count = isList ? CountOf(field, node) : node.Members.Count(static entry => entry.Value.Kind != JsonKind.Null);
        foreach (string constraint in new[] { "MinCount", "MaxCount" })
        {
            bool isViolated = constraint == "MinCount" ? isList && count < field.CountOf(constraint) : count > field.CountOf(constraint);
            if (isViolated)
            {
                Add(node.Span, place, $"{FileWords.Demand(schema, field, constraint)}, has {count.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    // A set holds equal elements once.
    private static int CountOf(FieldModel field, JsonNode node)
    {
        if (!field.Type.Collection.Contains("Set"))
        {
            return node.Elements.Count;
        }

        HashSet<object> different = [];
        foreach (JsonNode element in node.Elements)
        {
            if (ScalarText.Read(field.Type.Element!, field, element, out ScalarValue value) == ScalarFailure.None)
            {
                different.Add(value.Identity);
            }
        }

        return different.Count;
    }

    private void CheckUnique(ConfigModel schema, FieldModel field, FilePlace place, JsonNode node)
    {
        if (field.TextOf("UniqueBy") is not { } member || field.Type.Element is not { } type || node.Kind != JsonKind.Array)
        {
            return;
        }

        ConfigModel? elements = member.Length == 0 ? null : schemas.Find(type);
        FieldModel key = elements?.FindField(member) ?? field;
        HashSet<object> seen = [];
        for (int i = 0; i < node.Elements.Count; i++)
        {
            JsonNode? value = elements is null ? node.Elements[i] : node.Elements[i].Find(key.Key);
            TypeModel valueType = elements is null ? type : key.Type;
            if (value is not null && TryRead(valueType, key, value, out ScalarValue scalar) && !seen.Add(scalar.Identity))
            {
                Add(value.Span, place.Element(i), FileWords.Demand(schema, field, "UniqueBy"));
                return;
            }
        }
    }

    // Null equals nothing; of what cannot be compared here the program decides.
    private static bool TryRead(TypeModel type, FieldModel field, JsonNode node, out ScalarValue value)
    {
        value = default;
        return node.Kind != JsonKind.Null
            && !type.IsCollection
            && type.Kind != TypeKindModel.Schema
            && ScalarText.Read(type, field, node, out value) == ScalarFailure.None;
    }
}
