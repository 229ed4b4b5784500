using System.Globalization;
using Foundation.Roslyn.Patterns;

namespace Foundation.Roslyn.Configuration;

/// <summary>The constraints of a field as keywords of JSON Schema, and of ours where it has none.</summary>
internal static class ConstraintSchemas
{
    private static readonly (string Argument, string Keyword)[] Bounds =
        [("Min", "minimum"), ("Max", "maximum"), ("ExclusiveMin", "exclusiveMinimum"), ("ExclusiveMax", "exclusiveMaximum")];

    private static readonly (string Argument, string Keyword)[] Lengths = [("MinLength", "minLength"), ("MaxLength", "maxLength")];

    /// <summary>Adds the constraints of a value to the schema of its type.</summary>
    /// <param name="schema">The schema of the type; of a nullable one perhaps a choice, which is then wrapped.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="field">The field that constrains it.</param>
    public static JsonObject Apply(JsonObject schema, TypeModel type, FieldModel field)
    {
        JsonObject constraints = Of(type, field);
        if (constraints.IsEmpty)
        {
            return schema;
        }

        if (schema.Find("anyOf") is not null || schema.Find("$ref") is not null || schema.Find("enum") is not null || Overlaps(schema, constraints))
        {
            return new JsonObject().Set("allOf", JsonObject.Array([schema.ToString(), constraints.ToString()]));
        }

        CopyTo(constraints, schema);
        return schema;
    }

    /// <summary>The constraints of a value alone. Null fulfils all of them.</summary>
    public static JsonObject Of(TypeModel type, FieldModel field)
    {
        var schema = new JsonObject();
        foreach ((string argument, string keyword) in Bounds)
        {
            if (field.Find(argument) is { } bound && LiteralResolver.Resolve(type with { IsNullable = false }, field.Unit, bound.Value) is { } literal)
            {
                schema.Set(type.IsNumeric ? keyword : "x-" + keyword, literal.Json);
            }
        }

        if (type.Kind == TypeKindModel.Text)
        {
            AddText(schema, field);
        }

        if (field.Find("OneOf") is { } allowed)
        {
            List<string> values = [];
            foreach (LiteralValue value in allowed.Values)
            {
                values.AddRange(EnumForms.Of(type, field, value));
            }

            if (type.IsNullable)
            {
                values.Add("null");
            }

            schema.Set("enum", JsonObject.Array(values));
        }

        return schema;
    }

    /// <summary>The constraints of a collection as a whole.</summary>
    public static JsonObject OfCollection(FieldModel field)
    {
        var schema = new JsonObject();
        bool isList = field.Type.Kind == TypeKindModel.List;
        Add("MinCount", isList ? "minItems" : "minProperties");
        Add("MaxCount", isList ? "maxItems" : "maxProperties");
        if (field.TextOf("UniqueBy") is { } member)
        {
            if (member.Length == 0 && IsWrittenInOneWay(field.Type.Element!, field))
            {
                schema.Set("uniqueItems", "true");
            }
            else
            {
                schema.SetText("x-uniqueBy", field.UniqueKey ?? member);
            }
        }

        return schema;

        void Add(string argument, string keyword)
        {
            if (field.CountOf(argument) is { } count)
            {
                schema.Set(keyword, count.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    public static void CopyTo(JsonObject source, JsonObject target)
    {
        foreach (string keyword in source.Keys)
        {
            target.Set(keyword, source.Find(keyword)!);
        }
    }

    // JSON Schema compares what is written, and null with null; we compare values, and null with nothing.
    private static bool IsWrittenInOneWay(TypeModel element, FieldModel field) => !element.IsNullable && element.Kind switch
    {
        TypeKindModel.Boolean or TypeKindModel.Integer or TypeKindModel.BigInteger or TypeKindModel.Text or TypeKindModel.Character => true,
        TypeKindModel.Enum => !element.Enum!.IsFlags && !field.IsTrue("AllowNumeric"),
        TypeKindModel.Float => element.CSharp == "double",
        _ => false,
    };

    private static void AddText(JsonObject schema, FieldModel field)
    {
        foreach ((string argument, string keyword) in Lengths)
        {
            if (field.CountOf(argument) is { } count)
            {
                schema.Set(keyword, count.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (field.Pattern is { } pattern && PatternSummary.Of(pattern) is { Error: null } summary)
        {
            schema.SetText("pattern", summary.EcmaText);
        }

        if (field.Format is { } format)
        {
            (string keyword, string name) = FormatNames.Of(format);
            schema.SetText(keyword, name);
        }
    }

    // A declared bound is narrower than its type's; a pattern beside the type's own must not replace it.
    private static bool Overlaps(JsonObject schema, JsonObject constraints) =>
        schema.Find("pattern") is not null && constraints.Find("pattern") is not null;
}
