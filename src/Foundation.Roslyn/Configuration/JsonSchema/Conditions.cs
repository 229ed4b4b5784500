namespace Foundation.Roslyn.Configuration;

/// <summary>Conditions between the keys of one object, as JSON Schema.</summary>
internal static class Conditions
{
    /// <summary>The condition under which a field is active; null where it always is.</summary>
    public static string? ActiveWhen(ConfigModel schema, FieldModel field)
    {
        List<string> terms = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (FieldModel current = field; current.DependsOn is { } name && schema.FindField(name) is { } controller && seen.Add(current.Name); current = controller)
        {
            terms.Add(Holds(controller, current, usesWhen: true));
        }

        return All(terms);
    }

    /// <summary>The condition under which a field is required by another; null where it has none.</summary>
    public static string? RequiredWhen(ConfigModel schema, FieldModel field)
    {
        if (field.RequiredWhen is not { } name || schema.FindField(name) is not { } controller)
        {
            return null;
        }

        List<string> terms = [Holds(controller, field, usesWhen: field.DependsOn is null)];
        if (ActiveWhen(schema, controller) is { } isActive)
        {
            terms.Add(isActive);
        }

        if (ActiveWhen(schema, field) is { } isFieldActive)
        {
            terms.Add(isFieldActive);
        }

        return All(terms);
    }

    /// <summary>The condition that a field is set: present and not null, or absent with a default that is not null.</summary>
    public static string IsSet(FieldModel field) =>
        OfKey(field, "{\"not\":{\"type\":\"null\"}}", defaultHolds: field.Default is { Kind: not LiteralKind.Null });

    /// <summary>The condition that a key is present with a value that is not null: a default does not stand in for it.</summary>
    public static string IsGiven(FieldModel field) => OfKey(field, "{\"not\":{\"type\":\"null\"}}", defaultHolds: false);

    /// <summary>The condition that a key is present, under its present or its earlier name.</summary>
    public static string IsPresent(FieldModel field) => OfKey(field, "true", defaultHolds: false);

    private static string Holds(FieldModel controller, FieldModel field, bool usesWhen)
    {
        ArgumentModel? values = usesWhen ? field.Find("WhenIn") ?? field.Find("When") : null;
        if (values is null)
        {
            return controller.Type.Kind == TypeKindModel.Boolean
                ? OfKey(controller, "{\"const\":true}", defaultHolds: controller.Default is { Kind: LiteralKind.Boolean, Text: "true" })
                : IsSet(controller);
        }

        List<string> allowed = [];
        string? @default = controller.Default is { } own ? LiteralResolver.Resolve(controller.Type, controller.Unit, own)?.Json : null;
        foreach (LiteralValue value in values.Values)
        {
            allowed.AddRange(value.Kind == LiteralKind.Null ? ["null"] : EnumForms.Of(controller.Type, controller, value));
        }

        // A nullable field without an initialiser is null when its key is absent.
        @default ??= controller is { Type.IsNullable: true, IsInitialized: false } ? "null" : null;
        return OfKey(controller, new JsonObject().Set("enum", JsonObject.Array(allowed)).ToString(), @default is not null && allowed.Contains(@default));
    }

    private static string OfKey(FieldModel field, string valueSchema, bool defaultHolds)
    {
        string present = Present(field.Key, valueSchema, isRequired: field.RenamedFrom is not null || !defaultHolds);
        if (field.RenamedFrom is not { } earlier)
        {
            return present;
        }

        List<string> options = [present, Present(earlier, valueSchema, isRequired: true)];
        if (defaultHolds)
        {
            options.Add(new JsonObject().Set("not", new JsonObject().Set("anyOf", JsonObject.Array([Required(field.Key), Required(earlier)])).ToString()).ToString());
        }

        return new JsonObject().Set("anyOf", JsonObject.Array(options)).ToString();
    }

    private static string Present(string key, string valueSchema, bool isRequired)
    {
        var schema = new JsonObject();
        if (valueSchema != "true")
        {
            schema.Set("properties", new JsonObject().Set(key, valueSchema).ToString());
        }

        if (isRequired)
        {
            schema.Set("required", JsonObject.Array([JsonText.Quote(key)]));
        }

        return schema.ToString();
    }

    private static string Required(string key) => Present(key, "true", isRequired: true);

    private static string? All(List<string> terms) => terms.Count switch
    {
        0 => null,
        1 => terms[0],
        _ => new JsonObject().Set("allOf", JsonObject.Array(terms)).ToString(),
    };
}
