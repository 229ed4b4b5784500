namespace Foundation.Roslyn.Configuration;

internal static partial class ConfigRules
{
    /// <summary>The most fields that a schema can have: the size of the runtime's set of fields.</summary>
    public const int MaximumFields = 256;

    private static void CheckShape(ConfigModel schema, List<Finding> findings)
    {
        if (schema.IsWrittenByAlias)
        {
            Add("writes its attribute by an alias, under which it is not found", "write [ConfigSchema]");
        }
        else if (!schema.Shape.HasInstances)
        {
            Add("cannot have objects", "declare it as a class, record or struct that is neither 'static' nor 'ref'");
        }
        else if (schema.Hierarchy.IsFileLocal)
        {
            Add("is visible in its own file only, where no code can be generated", "remove 'file'");
        }
        else if (!schema.Hierarchy.IsPartial)
        {
            AddNotPartial(schema, findings);
        }
        else if (schema.Hierarchy.Accessibility == ChainAccessibility.Restricted)
        {
            Add("is private or protected, or inside a type that is", "make it and the types around it internal or public");
        }
        else if (SectionProblem(schema) is { } section)
        {
            findings.Add(Finding.OnArgument(ConfigRuleIds.UnsupportedType, "", "section", schema.Name, section.Problem, section.Remedy));
        }
        else if (UnionProblem(schema) is { } union)
        {
            findings.Add(new Finding(ConfigRuleIds.UnsupportedType, "", FindingTarget.Attribute, union.Attribute, EquatableArray.Create<string>([schema.Name, union.Problem, union.Remedy])));
        }
        else if (schema.Fields.Length > MaximumFields)
        {
            Add($"has {CSharpLiteral.Int32(schema.Fields.Length)} fields, more than {CSharpLiteral.Int32(MaximumFields)}", "move some into a nested [ConfigSchema] type");
        }
        else if (NeedsBaseConstructor(schema))
        {
            Add("derives from a type without a constructor that needs no arguments", "add one to the base type, or a constructor without parameters to this one");
        }

        void Add(string problem, string remedy) => findings.Add(Finding.OnType(ConfigRuleIds.UnsupportedType, schema.Name, problem, remedy));
    }

    private static void AddNotPartial(ConfigModel schema, List<Finding> findings)
    {
        TypeDeclaration type = schema.Hierarchy.Type;
        string problem = "is not partial";
        string remedy = "add 'partial'";
        if (type.IsPartial)
        {
            foreach (TypeDeclaration outer in schema.Hierarchy.Types)
            {
                if (!outer.IsPartial)
                {
                    problem = $"stands in '{outer.Name}', which is not partial";
                    remedy = $"add 'partial' to '{outer.Name}'";
                    break;
                }
            }
        }

        findings.Add(Finding.OnType(ConfigRuleIds.NotPartial, schema.Name, problem, remedy) with { Replacement = "partial" });
    }

    private static (string Problem, string Remedy)? SectionProblem(ConfigModel schema) => schema switch
    {
        { Section: null } => null,
        { Shape.IsReferenceType: false } => ("is a struct, and the owner of a section is replaced while others read it", "make it a class or record, or remove the section"),
        { Hierarchy.IsGeneric: true } => ("is generic, and a section needs one type", "put the section on a type without type parameters"),
        { Shape.IsAbstract: true, Discriminator: null } => ("is abstract, so that nothing can be made of its section", "add [Discriminator], or put the section on a type that derives from it"),
        _ => null,
    };

    private static (string Attribute, string Problem, string Remedy)? UnionProblem(ConfigModel schema) => schema switch
    {
        { Variant: not null, UnionName: null } => ("Variant", "is a case of no union", "derive it from an abstract type with [Discriminator]"),
        { Variant: not null, Shape.IsAbstract: true } => ("Variant", "is abstract, so that no object can be this case", "remove 'abstract', or the [Variant]"),
        { Variant: not null, Hierarchy.IsGeneric: true } => ("Variant", "is generic, and a case needs one type", "derive a type without type parameters"),
        { Variant: null, Discriminator: not null, Shape.IsAbstract: false } => ("Discriminator", "is a union, but not abstract", "add 'abstract', and a [Variant] type for each case"),
        _ => null,
    };

    private static bool NeedsBaseConstructor(ConfigModel schema) =>
        schema.Shape is { CanConstructBase: false, HasParameterlessConstructor: false, PrimaryArguments: null, IsAbstract: false };

    private static void CheckReservedNames(ConfigModel schema, List<Finding> findings)
    {
        foreach (string name in schema.ReservedMembers)
        {
            findings.Add(Finding.OnMember(
                ConfigRuleIds.ReservedMember, name, name, $"has a name that the generated part of '{schema.Name}' declares", "rename it; a field keeps its key with [Field(Name = …)]"));
        }
    }

    private static void CheckMisplacedMembers(ConfigModel schema, List<Finding> findings)
    {
        foreach (MisplacedModel member in schema.MisplacedMembers)
        {
            findings.Add(FindingOf(member));
        }
    }

    /// <summary>What is wrong with a member that cannot be what it is declared as.</summary>
    public static Finding FindingOf(MisplacedModel member)
    {
        (string ruleId, string problem, string remedy) = member.Reason switch
        {
            MisplacedReason.Excluded => (ConfigRuleIds.NotApplicable, "has attributes of a field, but is none by [NotField]", "remove one or the other"),
            MisplacedReason.Forbidden => (ConfigRuleIds.UnsupportedType, "is obsolete as an error, so that generated code cannot set it", "exclude it with [NotField], or say [Field(Deprecated = …)] in place of [Obsolete]"),
            MisplacedReason.FilledInPlace => (
                ConfigRuleIds.NotApplicable, "is a collection that nothing can set, so that no key would fill it", "add 'init', or exclude it with [NotField]"),
            MisplacedReason.ReadsParameter => (
                ConfigRuleIds.UnsupportedType,
                $"reads the parameter '{member.Parameter}', whose key is bound only after it",
                "compute it from a property when it is asked ('=>'), or give it a default of its own"),
            _ => (ConfigRuleIds.NotApplicable, "has attributes of a field, but nothing can set it", "make it a public member of each object, with a public 'set' or 'init', or remove the attributes"),
        };
        return Finding.OnMember(ruleId, member.Name, member.Name, problem, remedy);
    }
}
