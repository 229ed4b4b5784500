using Foundation.Roslyn.Json;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FileRules
{
    private void CheckValue(ConfigModel schema, FieldModel field, TypeModel type, FilePlace place, JsonNode node)
    {
        if (node.Kind == JsonKind.Null)
        {
            if (!type.IsNullable)
            {
                Add(node.Span, place, "must not be null");
            }

            return;
        }

        switch (type.Kind)
        {
            case TypeKindModel.Schema:
                if (schemas.Find(type) is { } nested)
                {
                    CheckObject(nested, place, node);
                }

                break;
            case TypeKindModel.List when node.Kind == JsonKind.Array:
                for (int i = 0; i < node.Elements.Count; i++)
                {
                    CheckValue(schema, field, type.Element!, place.Element(i), node.Elements[i]);
                }

                break;
            case TypeKindModel.Dictionary when node.Kind == JsonKind.Object:
                CheckEntries(schema, field, type, place, node);
                break;
            case TypeKindModel.List or TypeKindModel.Dictionary:
                AddFailure(ScalarFailure.WrongKind, type, place, node);
                break;
            default:
                CheckScalar(schema, field, type, place, node);
                break;
        }
    }

    private void CheckEntries(ConfigModel schema, FieldModel field, TypeModel type, FilePlace place, JsonNode node)
    {
        HashSet<object> keys = [];
        HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonMember entry in node.Members)
        {
            FilePlace inner = place.Key(entry.Key);
            ScalarFailure failure = ScalarText.ReadKey(type.Key!, field, entry.Key, out ScalarValue key);
            if (failure != ScalarFailure.None)
            {
                Add(entry.KeySpan, inner, $"is a key that must be {FileWords.FormOf(type.Key!)}");
            }
            else if (type.Key!.Kind == TypeKindModel.Text ? !texts.Add(entry.Key) : !keys.Add(key.Identity))
            {
                Add(entry.KeySpan, inner, "is set twice in one file; keys ignore case");
            }
            else if (entry.Value.Kind != JsonKind.Null)
            {
                // Null removes what an earlier source has.
                CheckValue(schema, field, type.Element!, inner, entry.Value);
            }
        }
    }

    private void CheckScalar(ConfigModel schema, FieldModel field, TypeModel type, FilePlace place, JsonNode node)
    {
        ScalarFailure failure = ScalarText.Read(type, field, node, out ScalarValue value);
        if (failure != ScalarFailure.None)
        {
            AddFailure(failure, type, place, node);
        }
        else if (!place.IsConditional)
        {
            foreach (string constraint in ValueConstraints.Of(field).Violated(value, patterns))
            {
                Add(node.Span, place, FileWords.Demand(schema, field, constraint) + place.Was(node));
            }
        }
    }

    private void AddFailure(ScalarFailure failure, TypeModel type, FilePlace place, JsonNode node)
    {
        string form = FileWords.FormOf(type);
        Add(node.Span, place, failure switch
        {
            ScalarFailure.WrongKind => $"must be {form}, was {FileWords.NameOf(node.Kind)}",
            ScalarFailure.OutOfRange => FileWords.RangeOf(type) + place.Was(node),
            ScalarFailure.MissingUnit => $"has no unit{place.Was(node)}; must be {form}",
            _ => $"must be {form}{place.Was(node)}",
        });
    }
}
