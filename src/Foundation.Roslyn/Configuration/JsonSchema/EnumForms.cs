namespace Foundation.Roslyn.Configuration;

/// <summary>The ways in which a document can write one value.</summary>
internal static class EnumForms
{
    /// <summary>A declared value as JSON; a member of an enum by each of its names, and by its number where that is allowed.</summary>
    public static IEnumerable<string> Of(TypeModel type, FieldModel field, LiteralValue value)
    {
        if (LiteralResolver.Resolve(type with { IsNullable = false }, field.Unit, value) is not { } literal)
        {
            yield break;
        }

        if (type.Enum is not { } members || Find(members, literal.Text) is not { } named)
        {
            yield return literal.Json;
            yield break;
        }

        foreach (EnumMember member in members.Members)
        {
            if (string.Equals(member.Value, named.Value, StringComparison.Ordinal))
            {
                yield return JsonText.Quote(member.Name);
            }
        }

        if (field.IsTrue("AllowNumeric"))
        {
            yield return named.Value;
        }
    }

    private static EnumMember? Find(EnumModel model, string name)
    {
        foreach (EnumMember member in model.Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }
}
