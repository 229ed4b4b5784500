using System.Text;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The page of one section: its keys, and those of every schema inside it.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();
    private readonly SchemaCatalog _catalog;
    private readonly PageHeadings _headings;

    private MarkdownPage(SchemaCatalog catalog, ConfigModel root)
    {
        _catalog = catalog;
        List<SchemaPlace> places = catalog.PlacesIn(root);
        _headings = new PageHeadings(places);
        for (int i = 0; i < places.Count; i++)
        {
            ConfigModel schema = places[i].Schema;
            _text.Append(i == 0 ? "# " : "\n## ").Append(MarkdownText.Plain(_headings.TitleOf(schema))).Append('\n');
            if (schema.Description.Length > 0)
            {
                _text.Append('\n').Append(MarkdownText.Paragraph(schema.Description)).Append('\n');
            }

            if (i == 0)
            {
                AppendOrigin(root);
            }

            AppendSchema(places[i]);
        }
    }

    public static string Of(SchemaCatalog catalog, ConfigModel root) => new MarkdownPage(catalog, root)._text.ToString();

    private void AppendOrigin(ConfigModel root)
    {
        string name = _catalog.Names.Of(root);
        _text.Append("\nDeclared by ").Append(MarkdownText.Code(root.Hierarchy.MetadataName)).Append(". To start from: a [file](").Append(name)
            .Append(".sample.json) or [variables](").Append(name).Append(".sample.env). To check with: the [JSON Schema](").Append(name).Append(".schema.json).\n");
    }

    private void AppendSchema(SchemaPlace place)
    {
        ConfigModel schema = place.Schema;
        if (schema.IsUnion)
        {
            AppendCases(schema);
            return;
        }

        if (schema is { Discriminator: { } key, Variant: { } tag })
        {
            _text.Append("\nChosen by ").Append(MarkdownText.Code($"{JsonText.Quote(key)}: {JsonText.Quote(tag)}")).Append(".\n");
        }

        if (!schema.Fields.IsEmpty)
        {
            _text.Append("\n| Key | Environment | Type | Default | Constraints | Reload | Description |\n|---|---|---|---|---|---|---|\n");
            foreach (FieldModel field in schema.Fields)
            {
                AppendRow(place, field);
            }
        }

        AppendRules(schema);
    }

    private void AppendCases(ConfigModel union)
    {
        _text.Append("\nOne of these, told apart by ").Append(MarkdownText.Code(union.Discriminator!)).Append(":\n\n");
        foreach (VariantModel variant in _catalog.VariantsOf(union))
        {
            ConfigModel? schema = _catalog.Find(variant.TypeName);
            string title = schema is null ? variant.SchemaName : _headings.TitleOf(schema);
            _text.Append("- ").Append(MarkdownText.Code(variant.Tag)).Append(": ").Append(_headings.Link(schema, MarkdownText.Plain(title))).Append('\n');
        }
    }

    private void AppendRow(SchemaPlace place, FieldModel field)
    {
        string? variable = SchemaPlace.VariableOf(SchemaPlace.PathOf(place.Path, field) + (field.Type.Leaf.Kind == TypeKindModel.Schema ? ":…" : ""));
        string type = MarkdownText.Code(field.Type.Display + (field.Type.IsNullable ? "?" : ""));
        _text.Append("| ").Append(MarkdownText.Code(field.Key))
            .Append(" | ").Append(variable is null ? "none: \\_\\_ separates keys" : MarkdownText.Code(variable))
            .Append(" | ").Append(_headings.Link(_catalog.Find(field.Type.Leaf), type))
            .Append(" | ").Append(DefaultWords.Of(field))
            .Append(" | ").Append(ConstraintWords.Of(place.Schema, field))
            .Append(" | ").Append(field.Reload.ToLowerInvariant())
            .Append(" | ").Append(MarkdownText.Plain(field.Description));
        if (field.Deprecated is { } deprecated)
        {
            _text.Append(field.Description.Length > 0 ? " " : "").Append("**Deprecated**: ").Append(MarkdownText.Plain(deprecated));
        }

        _text.Append(" |\n");
    }

    private void AppendRules(ConfigModel schema)
    {
        if (!schema.HasRules && schema.Groups.IsEmpty)
        {
            return;
        }

        _text.Append("\nRules:\n\n");
        foreach (GroupModel group in schema.Groups)
        {
            _text.Append(group.IsExact ? "- exactly one is set: " : "- at most one is set: ").Append(Keys(schema, group.Fields)).Append('\n');
        }

        foreach (InheritedRulesModel inherited in schema.InheritedRules)
        {
            AppendRules(schema, inherited.Rules);
        }

        AppendRules(schema, schema.Rules);
    }

    private void AppendRules(ConfigModel schema, EquatableArray<RuleModel> rules)
    {
        foreach (RuleModel rule in rules)
        {
            _text.Append("- ").Append(MarkdownText.Paragraph(rule.Message ?? rule.Name)).Append(" (").Append(Keys(schema, rule.Fields)).Append(")\n");
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
