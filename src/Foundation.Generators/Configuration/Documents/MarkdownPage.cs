using System.Text;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The page of one section: its keys, and those of every schema inside it.</summary>
internal static class MarkdownPage
{
    public static string Of(SchemaCatalog catalog, ConfigModel root)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Plain(root.Section!)).Append("\n\n");
        AppendParagraph(text, root.Description);
        text.Append("Declared by `").Append(root.Hierarchy.MetadataName).Append("`. A file: [sample](")
            .Append(ConfigDocuments.FileName(root.Section!)).Append(".sample.json), [JSON Schema](")
            .Append(ConfigDocuments.FileName(root.Section!)).Append(".schema.json).\n");

        List<ConfigModel> schemas = catalog.Closure(root);
        for (int i = 0; i < schemas.Count; i++)
        {
            if (i > 0)
            {
                text.Append("\n## ").Append(MarkdownText.Plain(schemas[i].Name)).Append("\n\n");
                AppendParagraph(text, schemas[i].Description);
            }
            else
            {
                text.Append('\n');
            }

            AppendSchema(text, catalog, schemas[i], i == 0 ? root.Section!.Replace(":", "__") + "__" : "…__");
        }

        return text.ToString();
    }

    private static void AppendParagraph(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0)
        {
            text.Append(MarkdownText.Plain(paragraph)).Append("\n\n");
        }
    }

    private static void AppendSchema(StringBuilder text, SchemaCatalog catalog, ConfigModel schema, string variablePrefix)
    {
        AppendUnion(text, catalog, schema);
        if (!schema.Fields.IsEmpty && !schema.IsUnion)
        {
            text.Append("| Key | Environment | Type | Default | Constraints | Reload | Description |\n|---|---|---|---|---|---|---|\n");
            foreach (FieldModel field in schema.Fields)
            {
                AppendRow(text, schema, field, variablePrefix);
            }
        }

        AppendRules(text, schema);
    }

    private static void AppendUnion(StringBuilder text, SchemaCatalog catalog, ConfigModel schema)
    {
        if (schema.IsUnion)
        {
            text.Append("One of these, told apart by ").Append(MarkdownText.Code(schema.Discriminator!)).Append(":\n\n");
            foreach (VariantModel variant in catalog.VariantsOf(schema))
            {
                text.Append("- ").Append(MarkdownText.Code(variant.Tag)).Append(": ").Append(MarkdownText.Plain(variant.SchemaName)).Append('\n');
            }
        }
        else if (schema is { Discriminator: { } key, Variant: { } tag })
        {
            text.Append("Chosen by ").Append(MarkdownText.Code($"\"{key}\": \"{tag}\"")).Append(".\n\n");
        }
    }

    private static void AppendRow(StringBuilder text, ConfigModel schema, FieldModel field, string variablePrefix)
    {
        string variable = variablePrefix + field.Key + (field.Type.Kind switch
        {
            TypeKindModel.List => "__0",
            TypeKindModel.Dictionary => "__‹key›",
            _ => "",
        });
        text.Append("| ").Append(MarkdownText.Code(field.Key))
            .Append(" | ").Append(MarkdownText.Code(variable))
            .Append(" | ").Append(MarkdownText.Code(field.Type.Display + (field.Type.IsNullable ? "?" : "")))
            .Append(" | ").Append(DefaultOf(field))
            .Append(" | ").Append(ConstraintWords.Of(schema, field))
            .Append(" | ").Append(field.Reload.ToLowerInvariant())
            .Append(" | ").Append(MarkdownText.Cell(field.Description));
        if (field.Deprecated is { } deprecated)
        {
            text.Append(field.Description.Length > 0 ? " " : "").Append("**Deprecated**: ").Append(MarkdownText.Cell(deprecated));
        }

        text.Append(" |\n");
    }

    private static string DefaultOf(FieldModel field) =>
        field.IsRequired && field.DependsOn is null ? "*required*"
        : field.IsSecret ? ""
        : FieldKinds.DefaultText(field) is { } value ? MarkdownText.Code(value)
        : field.Default is { Kind: LiteralKind.Expression } expression ? MarkdownText.Code(expression.Text)
        : "";

    private static void AppendRules(StringBuilder text, ConfigModel schema)
    {
        if (schema.Rules.IsEmpty && schema.Groups.IsEmpty)
        {
            return;
        }

        text.Append("\nRules:\n\n");
        foreach (GroupModel group in schema.Groups)
        {
            text.Append(group.IsExact ? "- exactly one is set: " : "- at most one is set: ").Append(Keys(schema, group.Fields)).Append('\n');
        }

        foreach (RuleModel rule in schema.Rules)
        {
            text.Append("- ").Append(MarkdownText.Plain(rule.Message ?? rule.Name)).Append(" (").Append(Keys(schema, rule.Fields)).Append(")\n");
        }
    }

    private static string Keys(ConfigModel schema, EquatableArray<string> fields)
    {
        List<string> keys = [];
        foreach (string name in fields)
        {
            keys.Add(MarkdownText.Code(schema.FindField(name)?.Key ?? name));
        }

        return string.Join(", ", keys);
    }
}
