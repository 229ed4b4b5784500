namespace Foundation.Roslyn.Configuration;

/// <summary>One field of a schema, as declared.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Key">The key under which it is configured.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequiredMember">Declared with <c>required</c>.</param>
/// <param name="IsInitialized">It has an initialiser, or a parameter's default.</param>
/// <param name="Default">The initialiser's value, as far as the build can tell.</param>
/// <param name="SecretInDefault">The secret, the field itself or one inside its value, that the initialiser sets to a constant.</param>
/// <param name="Description">The summary of the declaration.</param>
/// <param name="IsInherited">Declared on a base type.</param>
/// <param name="IsOfSchema">Declared on a type that is a schema: for an inherited field, one that answers for it.</param>
/// <param name="IsExternal">Declared in another assembly: initialisers cannot be seen.</param>
/// <param name="Arguments">The arguments of <c>[Field]</c> in source order.</param>
/// <param name="ElementMembers">Where <c>UniqueBy</c> names a member: those that the elements have.</param>
/// <param name="UniqueKey">Where <c>UniqueBy</c> names a member: the key under which that member is configured.</param>
internal sealed record FieldModel(
    string Name,
    string Key,
    TypeModel Type,
    bool IsRequiredMember,
    bool IsInitialized,
    LiteralValue? Default,
    string? SecretInDefault,
    string Description,
    bool IsInherited,
    bool IsOfSchema,
    bool IsExternal,
    EquatableArray<ArgumentModel> Arguments,
    EquatableArray<string> ElementMembers,
    string? UniqueKey)
{
    /// <summary>The member in source.</summary>
    public string Identifier => CSharpLiteral.Identifier(Name);

    /// <summary>Whether the key must be present, apart from conditions.</summary>
    public bool IsRequired => IsTrue("Required") || (!Type.IsNullable && !IsInitialized && !IsExternal);

    public bool IsSecret => IsTrue("Secret");

    public string? DependsOn => TextOf("DependsOn");

    public string? RequiredWhen => TextOf("RequiredWhen");

    public string? Unit => TextOf("Unit");

    public string? Pattern => TextOf("Pattern");

    public string? RenamedFrom => TextOf("RenamedFrom");

    public string? Deprecated => TextOf("Deprecated");

    /// <summary>The name of the format, or null.</summary>
    public string? Format => Find("Format") is { } format && format.Value.Text != "None" ? format.Value.Text : null;

    /// <summary>The name of the reload policy.</summary>
    public string Reload => Find("Reload")?.Value.Text ?? "Hot";

    /// <summary>Whether the field cannot change while the program runs.</summary>
    public bool IsFrozen => Reload is "Restart" or "Never";

    public ArgumentModel? Find(string name)
    {
        foreach (ArgumentModel argument in Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return argument;
            }
        }

        return null;
    }

    public bool IsTrue(string name) => Find(name) is { } argument && argument.Value is { Kind: LiteralKind.Boolean, Text: "true" };

    public string? TextOf(string name) => Find(name) is { } argument && argument.Value.Kind == LiteralKind.Text ? argument.Value.Text : null;

    /// <summary>The number of <c>MinLength</c> and the like, or null where it is not set.</summary>
    public int? CountOf(string name) =>
        Find(name) is { } argument && int.TryParse(argument.Value.Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int count)
            ? count
            : null;
}

/// <summary>A named argument of an attribute.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Values">Its value, or the elements of an array.</param>
/// <param name="IsArray">Whether it is an array.</param>
internal sealed record ArgumentModel(string Name, EquatableArray<LiteralValue> Values, bool IsArray)
{
    /// <summary>The value of an argument that is no array.</summary>
    public LiteralValue Value => Values.IsEmpty ? new LiteralValue(LiteralKind.Null, "null") : Values[0];
}
