using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Configuration;

/// <summary>Collects the fields, rules and groups of a schema, base types first.</summary>
internal sealed class MemberReader(INamedTypeSymbol schema, Compilation compilation, CancellationToken cancellationToken)
{
    private readonly List<(string Group, bool IsExact, string Field)> _groups = [];

    public List<FieldModel> Fields { get; } = [];

    public List<RuleModel> Rules { get; } = RuleReader.Read(schema);

    public List<InheritedRulesModel> InheritedRules { get; } = RuleReader.ReadInherited(schema);

    public List<string> Reserved { get; } = [];

    public List<MisplacedModel> Misplaced { get; } = [];

    public void Read()
    {
        Read(schema);
        ParameterReader.AddReaders(schema, compilation, inBodies: false, Misplaced, cancellationToken);
        ReservedNames.AddTaken(schema, Fields, Rules.Count > 0, Reserved);
    }

    public EquatableArray<GroupModel> Groups()
    {
        if (_groups.Count == 0)
        {
            return default;
        }

        List<GroupModel> groups = [];
        for (int i = 0; i < _groups.Count; i++)
        {
            (string name, bool isExact, _) = _groups[i];
            if (groups.Exists(group => group.IsExact == isExact && string.Equals(group.Name, name, StringComparison.Ordinal)))
            {
                continue;
            }

            List<string> fields = [];
            foreach ((string group, bool exact, string field) in _groups)
            {
                if (exact == isExact && string.Equals(group, name, StringComparison.Ordinal))
                {
                    fields.Add(field);
                }
            }

            groups.Add(new GroupModel(name, isExact, fields.ToEquatableArray()));
        }

        return groups.ToEquatableArray();
    }

    private void Read(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } parent)
        {
            Read(parent);
        }

        bool isSchema = SymbolEqualityComparer.Default.Equals(type, schema);
        foreach (ISymbol member in DeclarationOrder.MembersOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (member)
            {
                case IPropertySymbol property when IsSettable(property):
                    AddField(property, property.Type, property.IsRequired, isSchema);
                    break;
                case IFieldSymbol { IsConst: false, IsReadOnly: false, IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public } field:
                    AddField(field, field.Type, field.IsRequired, isSchema);
                    break;
                case IPropertySymbol or IFieldSymbol when isSchema && HasFieldAttribute(member):
                    Misplaced.Add(new MisplacedModel(member.Name, MisplacedReason.NotSettable));
                    break;
                case IPropertySymbol property when isSchema && IsFilledInPlace(property) && !IsExcluded(property, isSchema):
                    Misplaced.Add(new MisplacedModel(member.Name, MisplacedReason.FilledInPlace));
                    break;
            }
        }
    }

    private static bool HasFieldAttribute(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) is "FieldAttribute" or "ExactlyOneOfAttribute" or "AtMostOneOfAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSettable(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, IsAbstract: false }
        && property.SetMethod is { DeclaredAccessibility: Accessibility.Public }
        && property.ExplicitInterfaceImplementations.IsEmpty;

    private bool IsFilledInPlace(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, IsAbstract: false, SetMethod: null, Type: INamedTypeSymbol type }
        && KnownTypes.FindCollection(type) is "List" or "HashSet" or "SortedSet" or "Dictionary" or "SortedDictionary" or "IList" or "ICollection" or "ISet" or "IDictionary"
        && DefaultReader.InitializerOf(property, cancellationToken) is not null;

    private void AddField(ISymbol member, ITypeSymbol type, bool isRequired, bool isDeclaredHere)
    {
        if (IsExcluded(member, isDeclaredHere))
        {
            return;
        }

        AttributeData? attribute = null;
        foreach (AttributeData candidate in member.GetAttributes())
        {
            switch (ConfigParser.ConfigurationAttributeName(candidate))
            {
                case "FieldAttribute":
                    attribute = candidate;
                    break;
                case "ExactlyOneOfAttribute":
                    _groups.Add((ConfigParser.TextArgument(candidate) ?? "", true, member.Name));
                    break;
                case "AtMostOneOfAttribute":
                    _groups.Add((ConfigParser.TextArgument(candidate) ?? "", false, member.Name));
                    break;
            }
        }

        EquatableArray<ArgumentModel> arguments = attribute is null ? default : ReadArguments(attribute);
        string? uniqueBy = UniqueBy(arguments);
        TypeModel model = TypeModelReader.Read(type);
        LiteralValue? value = DefaultReader.Read(member, model, compilation, cancellationToken);
        var field = new FieldModel(
            member.Name,
            NameIn(arguments) ?? member.Name,
            model,
            isRequired,
            IsInitialized: value is not null,
            value,
            value is { Kind: LiteralKind.Expression } ? SecretReader.ConstantIn(member, IsSecret(arguments), compilation, cancellationToken) : null,
            XmlDocSummary.Read(member, cancellationToken),
            IsInherited: !isDeclaredHere,
            IsOfSchema: isDeclaredHere || TypeModelReader.IsSchema(member.ContainingType),
            IsExternal: member.DeclaringSyntaxReferences.IsEmpty,
            arguments,
            uniqueBy is null ? default : ElementMembersReader.Read(type),
            uniqueBy is null ? null : ElementMembersReader.KeyOf(type, uniqueBy));

        // An override, or a member that hides one, takes the place of the inherited field.
        int inherited = Fields.FindIndex(other => string.Equals(other.Name, member.Name, StringComparison.Ordinal));
        if (inherited >= 0)
        {
            Fields[inherited] = field;
        }
        else
        {
            Fields.Add(field);
        }
    }

    private bool IsExcluded(ISymbol member, bool isDeclaredHere)
    {
        bool isForbidden = false;
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) == "NotFieldAttribute")
            {
                if (isDeclaredHere && HasFieldAttribute(member))
                {
                    Misplaced.Add(new MisplacedModel(member.Name, MisplacedReason.Excluded));
                }

                return true;
            }

            isForbidden |= attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: [_, { Value: true }] };
        }

        if (isForbidden)
        {
            Misplaced.Add(new MisplacedModel(member.Name, MisplacedReason.Forbidden));
        }

        return isForbidden;
    }

    private static string? UniqueBy(EquatableArray<ArgumentModel> arguments)
    {
        foreach (ArgumentModel argument in arguments)
        {
            if (string.Equals(argument.Name, "UniqueBy", StringComparison.Ordinal) && argument.Value is { Kind: LiteralKind.Text, Text.Length: > 0 })
            {
                return argument.Value.Text;
            }
        }

        return null;
    }

    private static bool IsSecret(EquatableArray<ArgumentModel> arguments)
    {
        foreach (ArgumentModel argument in arguments)
        {
            if (string.Equals(argument.Name, "Secret", StringComparison.Ordinal))
            {
                return argument.Value is { Kind: LiteralKind.Boolean, Text: "true" };
            }
        }

        return false;
    }

    private static string? NameIn(EquatableArray<ArgumentModel> arguments)
    {
        foreach (ArgumentModel argument in arguments)
        {
            if (string.Equals(argument.Name, "Name", StringComparison.Ordinal) && argument.Value.Kind == LiteralKind.Text)
            {
                return argument.Value.Text;
            }
        }

        return null;
    }

    private static EquatableArray<ArgumentModel> ReadArguments(AttributeData attribute)
    {
        var arguments = new ArgumentModel[attribute.NamedArguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            KeyValuePair<string, TypedConstant> argument = attribute.NamedArguments[i];
            bool isArray = argument.Value.Kind == TypedConstantKind.Array;
            arguments[i] = new ArgumentModel(argument.Key, ReadValues(argument.Value, isArray), isArray);
        }

        return new EquatableArray<ArgumentModel>(arguments);
    }

    private static EquatableArray<LiteralValue> ReadValues(TypedConstant constant, bool isArray)
    {
        if (!isArray || constant.IsNull)
        {
            return new EquatableArray<LiteralValue>([LiteralValue.Of(constant)]);
        }

        var values = new LiteralValue[constant.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = LiteralValue.Of(constant.Values[i]);
        }

        return new EquatableArray<LiteralValue>(values);
    }
}
