namespace Foundation.Roslyn.Configuration;

/// <summary>One <c>[ConfigSchema]</c> type, as plain values.</summary>
/// <param name="Hierarchy">Where the type stands.</param>
/// <param name="Name">The name in documents: the type's name, with those of the types around it.</param>
/// <param name="Section">The section that it owns, or null.</param>
/// <param name="UnknownKeys">The name of its unknown-key policy.</param>
/// <param name="Description">The summary of the declaration.</param>
/// <param name="Shape">What the generated part must fit.</param>
/// <param name="Fields">The fields, inherited ones first, in declared order.</param>
/// <param name="Rules">The methods with <c>[Rule]</c> that the type itself declares.</param>
/// <param name="InheritedRules">Those of the schemas it derives from, the base first.</param>
/// <param name="Groups">The groups of which one field at most, or exactly one, is set.</param>
/// <param name="Discriminator">The key of a union's tag, on the union and on its cases.</param>
/// <param name="Variant">The tag, on a case.</param>
/// <param name="UnionName">The full name of the union, on a case.</param>
/// <param name="UnionDepth">How many steps of inheritance lead from a case to its union.</param>
/// <param name="ReservedMembers">Members whose names the generated part needs.</param>
/// <param name="MisplacedMembers">Members that should be fields and cannot be.</param>
/// <param name="IsWrittenByAlias">The attribute is written by an alias, which hides the type from the generator.</param>
internal sealed record ConfigModel(
    TypeHierarchy Hierarchy,
    string Name,
    string? Section,
    string UnknownKeys,
    string Description,
    ShapeModel Shape,
    EquatableArray<FieldModel> Fields,
    EquatableArray<RuleModel> Rules,
    EquatableArray<InheritedRulesModel> InheritedRules,
    EquatableArray<GroupModel> Groups,
    string? Discriminator,
    string? Variant,
    string? UnionName,
    int UnionDepth,
    EquatableArray<string> ReservedMembers,
    EquatableArray<MisplacedModel> MisplacedMembers,
    bool IsWrittenByAlias)
{
    /// <summary>Whether the type is a union: abstract, with a discriminator.</summary>
    public bool IsUnion => Discriminator is not null && Shape.IsAbstract;

    /// <summary>Whether any rule is run for the type.</summary>
    public bool HasRules => !Rules.IsEmpty || !InheritedRules.IsEmpty;

    public FieldModel? FindField(string name)
    {
        foreach (FieldModel field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>How a schema is declared, as far as its generated part must fit.</summary>
/// <param name="IsReferenceType">A class or record class.</param>
/// <param name="IsRecord">A record or record struct.</param>
/// <param name="IsAbstract">Abstract.</param>
/// <param name="IsSealed">Sealed, or a struct.</param>
/// <param name="DerivesFromSchema">A base type is a schema too, whose statics the generated ones hide.</param>
/// <param name="DerivesFromRecord">A base type is a record.</param>
/// <param name="HasParameterlessConstructor">A constructor without parameters is written.</param>
/// <param name="PrimaryArguments">The arguments with which a primary constructor is called, or null where there is none.</param>
/// <param name="WritesItsText">The user wrote <c>PrintMembers</c> or <c>ToString</c>.</param>
/// <param name="CanConstructBase">The base type has a constructor without parameters that the generated one can call.</param>
/// <param name="HasInstances">An object of the type can be made: no static class, no <c>ref struct</c>.</param>
internal sealed record ShapeModel(
    bool IsReferenceType,
    bool IsRecord,
    bool IsAbstract,
    bool IsSealed,
    bool DerivesFromSchema,
    bool DerivesFromRecord,
    bool HasParameterlessConstructor,
    string? PrimaryArguments,
    bool WritesItsText,
    bool CanConstructBase,
    bool HasInstances);

/// <summary>A method with <c>[Rule]</c>.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Fields">The fields that it names.</param>
/// <param name="Message">What it demands.</param>
/// <param name="HasRightSignature">A static method that takes the schema and returns a bool.</param>
internal sealed record RuleModel(string Name, EquatableArray<string> Fields, string? Message, bool HasRightSignature);

/// <summary>The rules of a base type that is a schema, which run for every type that derives from it.</summary>
/// <param name="TypeName">The full name of the base type.</param>
/// <param name="Rules">The rules, as far as the build sees them: private ones of another assembly are hidden.</param>
internal sealed record InheritedRulesModel(string TypeName, EquatableArray<RuleModel> Rules);

/// <summary>A group of fields.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="IsExact">Exactly one must be set, otherwise at most one.</param>
/// <param name="Fields">The names of the fields.</param>
internal sealed record GroupModel(string Name, bool IsExact, EquatableArray<string> Fields);
