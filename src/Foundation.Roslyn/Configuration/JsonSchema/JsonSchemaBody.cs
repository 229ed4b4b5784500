using Foundation.Documents;

namespace Foundation.Roslyn.Configuration;

/// <summary>
/// The JSON Schema of one schema's object; nested schemas are references to definitions. In two forms: of the merged
/// document it accepts what the validator accepts; of a file, one layer, it demands no key, since another layer may have it.
/// </summary>
internal static class JsonSchemaBody
{
    public static string Of(ConfigModel schema, EquatableArray<VariantModel> variants, bool isFile = false) =>
        schema.IsUnion ? OfUnion(schema, variants, isFile) : OfObject(schema, isFile);

    private static string OfUnion(ConfigModel schema, EquatableArray<VariantModel> variants, bool isFile)
    {
        string key = schema.Discriminator!;
        string keyRequired = JsonObject.Array([JsonText.Quote(key)]);
        List<string> tags = [];
        List<string> cases = [];
        foreach (VariantModel variant in variants)
        {
            string tag = JsonText.Quote(variant.Tag);
            tags.Add(tag);
            var condition = new JsonObject()
                .Set("properties", new JsonObject().Set(key, new JsonObject().Set("const", tag).ToString()).ToString())
                .Set("required", keyRequired);
            cases.Add(new JsonObject()
                .Set("if", condition.ToString())
                .Set("then", new JsonObject().SetText("$ref", JsonSchemaDocument.ReferenceTo(Definitions.NameOf(variant))).ToString())
                .ToString());
        }

        var body = new JsonObject().SetText("type", "object");
        AddDescription(body, schema.Description);
        body.Set("properties", new JsonObject().Set(key, new JsonObject().Set("enum", JsonObject.Array(tags)).ToString()).ToString());
        if (!isFile)
        {
            body.Set("required", keyRequired);
        }

        return (cases.Count == 0 ? body : body.Set("allOf", JsonObject.Array(cases))).ToString();
    }

    private static string OfObject(ConfigModel schema, bool isFile)
    {
        var properties = new JsonObject();
        List<string> required = [];
        List<string> rules = [];
        if (schema.Discriminator is { } discriminator)
        {
            properties.Set(discriminator, "{}");
        }

        foreach (FieldModel field in schema.Fields)
        {
            AddField(schema, field, isFile, properties, required, rules);
        }

        if (!isFile)
        {
            foreach (GroupModel group in schema.Groups)
            {
                AddGroup(schema, group, rules);
            }
        }

        var body = new JsonObject().SetText("type", "object");
        AddDescription(body, schema.Description);
        body.Set("properties", properties.ToString());
        if (required.Count > 0 && !isFile)
        {
            body.Set("required", JsonObject.Array(required));
        }

        if (rules.Count > 0)
        {
            body.Set("allOf", JsonObject.Array(rules));
        }

        return (schema.UnknownKeys == "Error" ? body.Set("additionalProperties", "false") : body).ToString();
    }

    private static void AddField(ConfigModel schema, FieldModel field, bool isFile, JsonObject properties, List<string> required, List<string> rules)
    {
        string? isActive = Conditions.ActiveWhen(schema, field);
        properties.Set(field.Key, Describe(Always(field, isActive), field).ToString());
        if (field.RenamedFrom is { } earlier)
        {
            properties.Set(earlier, Describe(Always(field, isActive), field).Set("deprecated", "true").ToString());
            rules.Add(new JsonObject().Set("not", new JsonObject().Set("required", JsonObject.Array([JsonText.Quote(field.Key), JsonText.Quote(earlier)])).ToString()).ToString());
        }

        if (isFile)
        {
            return;
        }

        if (field.IsRequired && isActive is null)
        {
            if (field.RenamedFrom is null)
            {
                required.Add(JsonText.Quote(field.Key));
            }
            else
            {
                rules.Add(Conditions.IsPresent(field));
            }
        }

        if (isActive is not null)
        {
            AddWhenActive(field, isActive, rules);
        }

        if (!field.IsRequired && Conditions.RequiredWhen(schema, field) is { } isNeeded)
        {
            rules.Add(IfThen(isNeeded, Conditions.IsGiven(field)));
        }
    }

    private static void AddWhenActive(FieldModel field, string isActive, List<string> rules)
    {
        string constrained = Constrain(TypeSchemas.Of(field.Type, field), field).ToString();
        string bare = Always(field, isActive).ToString();
        if (!string.Equals(constrained, bare, StringComparison.Ordinal))
        {
            var properties = new JsonObject().Set(field.Key, constrained);
            if (field.RenamedFrom is { } earlier)
            {
                properties.Set(earlier, constrained);
            }

            rules.Add(IfThen(isActive, new JsonObject().Set("properties", properties.ToString()).ToString()));
        }

        if (field.IsRequired)
        {
            rules.Add(IfThen(isActive, Conditions.IsPresent(field)));
        }
    }

    // What holds whether the field is active or not: its type. What stands inside an object is left alone, since its
    // definition has constraints of its own.
    private static JsonObject Always(FieldModel field, string? isActive) =>
        isActive is null ? Constrain(TypeSchemas.Of(field.Type, field), field) : TypeSchemas.Of(Opened(field.Type), WithoutConstraints(field));

    private static TypeModel Opened(TypeModel type) =>
        type.Kind == TypeKindModel.Schema ? type with { SchemaName = "" }
        : type.Element is { } element ? type with { Element = Opened(element) }
        : type;

    private static void AddGroup(ConfigModel schema, GroupModel group, List<string> rules)
    {
        List<string> set = [];
        foreach (string name in group.Fields)
        {
            if (schema.FindField(name) is { } field)
            {
                set.Add(Conditions.IsSet(field));
            }
        }

        string exactlyOne = new JsonObject().Set("oneOf", JsonObject.Array(set)).ToString();
        rules.Add(group.IsExact
            ? exactlyOne
            : new JsonObject().Set("anyOf", JsonObject.Array([exactlyOne, new JsonObject().Set("not", new JsonObject().Set("anyOf", JsonObject.Array(set)).ToString()).ToString()])).ToString());
    }

    private static JsonObject Constrain(JsonObject type, FieldModel field)
    {
        if (!field.Type.IsCollection)
        {
            return ConstraintSchemas.Apply(type, field.Type, field);
        }

        ConstraintSchemas.CopyTo(ConstraintSchemas.OfCollection(field), type);
        return type;
    }

    // The unit belongs to the type: it decides what can be read.
    private static FieldModel WithoutConstraints(FieldModel field)
    {
        List<ArgumentModel> kept = [];
        foreach (ArgumentModel argument in field.Arguments)
        {
            if (argument.Name is "Unit" or "AllowNumeric")
            {
                kept.Add(argument);
            }
        }

        return field with { Arguments = kept.ToEquatableArray() };
    }

    private static JsonObject Describe(JsonObject schema, FieldModel field)
    {
        // Beside a reference, keywords are allowed since 2019-09.
        AddDescription(schema, field.Description);
        if (!field.IsSecret && DefaultJson(field) is { } @default)
        {
            schema.Set("default", @default);
        }

        if (field.Find("Example") is { } example && LiteralResolver.Resolve(field.Type with { IsNullable = false }, field.Unit, example.Value) is { } value)
        {
            schema.Set("examples", JsonObject.Array([value.Json]));
        }

        if (field.Deprecated is not null)
        {
            schema.Set("deprecated", "true");
        }

        return field.IsSecret ? schema.Set("writeOnly", "true") : schema;
    }

    private static string? DefaultJson(FieldModel field) => field.Default switch
    {
        null or { Kind: LiteralKind.Expression or LiteralKind.Null } => null,
        { Kind: LiteralKind.EmptyList } empty => empty.Text,
        { } value => LiteralResolver.Resolve(field.Type, field.Unit, value)?.Json,
    };

    private static void AddDescription(JsonObject schema, string description)
    {
        if (description.Length > 0)
        {
            schema.SetText("description", description);
        }
    }

    private static string IfThen(string condition, string consequence) =>
        new JsonObject().Set("if", condition).Set("then", consequence).ToString();
}
