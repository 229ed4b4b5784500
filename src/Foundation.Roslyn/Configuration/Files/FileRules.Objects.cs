using Foundation.Roslyn.Json;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FileRules
{
    private void CheckObject(ConfigModel schema, FilePlace place, JsonNode node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (node.Kind == JsonKind.Null)
        {
            Add(node.Span, place, "must not be null; an object is needed");
        }
        else if (node.Kind != JsonKind.Object)
        {
            Add(node.Span, place, $"must be an object, was {FileWords.NameOf(node.Kind)}");
        }
        else if (schema.IsUnion)
        {
            CheckUnion(schema, place, node);
        }
        else
        {
            CheckMembers(schema, place, node);
        }
    }

    private void CheckUnion(ConfigModel union, FilePlace place, JsonNode node)
    {
        if (schemas.CasesOf(union) is not { } cases)
        {
            return;
        }

        if (cases.Count == 0)
        {
            Add(node.Span, place, $"has no cases: mark the types that derive from {union.Name} with [Variant]");
        }
        else if (node.Find(union.Discriminator!) is not { } tag)
        {
            CheckUndecided(cases, place, node);
        }
        else if (tag.Kind is JsonKind.Array or JsonKind.Object or JsonKind.Null)
        {
            Add(tag.Span, place.Key(union.Discriminator!), $"must be one of {Tags(cases)}, was {FileWords.NameOf(tag.Kind)}");
        }
        else if (cases.FirstOrDefault(candidate => string.Equals(candidate.Variant, tag.Text, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            CheckMembers(found, place, node);
        }
        else
        {
            string? nearest = NearestName.Find(tag.Text, cases.Select(static candidate => candidate.Variant!).ToList().ToEquatableArray());
            string remedy = nearest is null ? "" : $"; did you mean {nearest}?";
            Add(tag.Span, place.Key(union.Discriminator!), $"must be one of {Tags(cases)}{place.Was(tag)}{remedy}");
        }
    }

    // Another source may say which case it is: what no case knows is unknown all the same.
    private void CheckUndecided(IReadOnlyList<ConfigModel> cases, FilePlace place, JsonNode node)
    {
        HashSet<string> suggested = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonMember member in node.Members)
        {
            bool isKnown = false;
            bool isWarning = false;
            List<string> candidates = [];
            foreach (ConfigModel schema in cases)
            {
                isKnown |= schema.UnknownKeys == "Ignore" || Match(schema, member.Key) is not null;
                isWarning |= schema.UnknownKeys == "Warn";
                candidates.AddRange(Candidates(schema));
            }

            if (!isKnown)
            {
                AddUnknown(place, node, member, candidates, suggested, isWarning);
            }
        }
    }

    private void CheckMembers(ConfigModel schema, FilePlace place, JsonNode node)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> suggested = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonMember member in node.Members)
        {
            if (!seen.Add(member.Key))
            {
                if (schema.UnknownKeys != "Ignore" || Match(schema, member.Key) is not null || IsTag(schema, member))
                {
                    Add(member.KeySpan, place.Key(member.Key), "is set twice in one file; keys ignore case");
                }
            }
            else if (Match(schema, member.Key) is { } field)
            {
                CheckField(schema, field, place, node, member);
            }
            else if (!IsTag(schema, member) && schema.UnknownKeys != "Ignore")
            {
                AddUnknown(place, node, member, Candidates(schema), suggested, isWarning: schema.UnknownKeys == "Warn");
            }
        }
    }

    private static bool IsTag(ConfigModel schema, JsonMember member) => schema.Discriminator is { } key && member.HasKey(key);

    private void CheckField(ConfigModel schema, FieldModel field, FilePlace place, JsonNode node, JsonMember member)
    {
        if (!member.HasKey(field.Key) && node.Find(field.Key) is not null)
        {
            Add(member.KeySpan, place.Key(member.Key), $"is an earlier name; use {field.Key} alone");
            return;
        }

        FilePlace inner = place.Field(member.Key, field);
        CheckValue(schema, field, field.Type, inner, member.Value);
        if (field.Type.IsCollection && !inner.IsConditional && member.Value.Kind is JsonKind.Array or JsonKind.Object)
        {
            CheckCount(schema, field, inner, member.Value);
            CheckUnique(schema, field, inner, member.Value);
        }
    }

    // A live key comes before an earlier one.
    private static FieldModel? Match(ConfigModel schema, string key)
    {
        FieldModel? renamed = null;
        foreach (FieldModel field in schema.Fields)
        {
            if (string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }

            renamed ??= string.Equals(field.RenamedFrom, key, StringComparison.OrdinalIgnoreCase) ? field : null;
        }

        return renamed;
    }

    private static List<string> Candidates(ConfigModel schema)
    {
        List<string> keys = [];
        foreach (FieldModel field in schema.Fields)
        {
            if (!field.IsSecret)
            {
                keys.Add(field.Key);
            }
        }

        return keys;
    }

    // A key is written for one misspelt key only, and not where it stands already.
    private void AddUnknown(FilePlace place, JsonNode node, JsonMember member, List<string> candidates, HashSet<string> suggested, bool isWarning)
    {
        if (IsFull)
        {
            return;
        }

        bool isPath = member.Key.IndexOf(':') >= 0;
        string? nearest = isPath ? null : NearestName.Find(member.Key, candidates.ToEquatableArray());
        string remedy = isPath ? "nest the object, a ':' in a key does not"
            : nearest is null ? "remove it, or declare a field"
            : $"did you mean {nearest}?";
        _findings.Add(new FileFinding(ConfigRuleIds.UnknownKeyInFile, member.KeySpan, place.Key(member.Key).ToString(), $"is not a known key; {remedy}")
        {
            IsWarning = isWarning,
            Replacement = nearest is not null && node.Find(nearest) is null && suggested.Add(nearest) ? JsonText.Quote(nearest) : "",
        });
    }

    private static string Tags(IReadOnlyList<ConfigModel> cases) => string.Join(", ", cases.Select(static candidate => candidate.Variant));
}
