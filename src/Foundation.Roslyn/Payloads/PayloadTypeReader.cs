using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>Reads one declared type.</summary>
internal sealed class PayloadTypeReader
{
    private readonly PayloadParser _parser;
    private readonly INamedTypeSymbol _type;
    private readonly PayloadPlace _place;
    private readonly List<string> _uses = [];
    private readonly List<string> _shape = [];

    public PayloadTypeReader(PayloadParser parser, INamedTypeSymbol type, PayloadPlace place)
    {
        _parser = parser;
        _type = type;
        _place = place;
    }

    public PayloadTypeModel Read()
    {
        string name = PayloadNames.InSource(_type);
        PayloadEnumModel? names = _type.TypeKind == TypeKind.Enum ? PayloadEnumReader.Read(_type) : null;
        PayloadUnionModel? union = names is null ? UnionOf() : null;
        PayloadObjectModel? members = names is null && (union is null || _type is { IsAbstract: false }) ? ObjectOf() : null;
        foreach (PayloadEnumMember member in names?.Members ?? default)
        {
            _shape.Add(FormattableString.Invariant($"{member.JsonName}={member.Value:x}"));
        }

        _shape.Sort(StringComparer.Ordinal);
        return new PayloadTypeModel(
            name, PayloadNames.Identifier(name), name, _type.IsValueType, $"{PayloadNames.InShape(_type)}{{{string.Join(";", _shape)}}}", _uses.ToEquatableArray(), members, union, names);
    }

    private PayloadObjectModel? ObjectOf()
    {
        foreach (string name in new[] { "JsonNumberHandling", "JsonUnmappedMemberHandling", "JsonObjectCreationHandling" })
        {
            if (JsonAttributes.Find(_type, name) is not null)
            {
                _parser.Refuse(_place, $"has [{name}], which a payload does not follow", "remove it");
            }
        }

        if (_type.IsAbstract)
        {
            _parser.Refuse(_place, $"is of type '{_type.Name}', which is abstract and has no declared cases", "declare them by [JsonDerivedType]");
            return null;
        }

        PayloadReferences references = new(_parser, _uses);
        List<PayloadMember> members = PayloadMembers.Of(_type, _parser.Compilation);
        List<PayloadParameterModel>? parameters = PayloadConstructor.Match(_type, members);
        if (parameters is null)
        {
            _parser.Refuse(_place, $"is of type '{_type.Name}', which no constructor can make of its members", "give it one public constructor whose parameters are named and typed as its members, or mark one by [JsonConstructor]");
            return null;
        }

        List<PayloadMemberModel> models = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (PayloadMember member in members)
        {
            PayloadPlace at = _place.To(member.Symbol.Name);
            if (member.Unsupported is { } attribute)
            {
                _parser.Refuse(at, $"has [{attribute}], which a payload does not follow", "remove it, or name a [JsonConverter]");
            }

            if (!names.Add(member.JsonName))
            {
                _parser.Refuse(at, $"has the name \"{member.JsonName}\" in JSON, as another member has", "give it another by [JsonPropertyName]");
                return null;
            }

            models.Add(member.ToModel(references.Of(member.Type, member.Symbol, at)));
            _shape.Add($"{member.JsonName}:{PayloadNames.InShape(member.Type)}{(member.IsRequired ? "!" : "")}");
        }

        return new PayloadObjectModel(models.ToEquatableArray(), parameters.ToEquatableArray());
    }

    private PayloadUnionModel? UnionOf()
    {
        List<PayloadCaseModel> cases = [];
        foreach (AttributeData attribute in _type.GetAttributes())
        {
            if (JsonAttributes.IsOf(attribute, "JsonDerivedType") && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol derived }, ..] && derived.TypeKind != TypeKind.Error)
            {
                if (PayloadParser.IsHidden(derived) || derived.IsAbstract)
                {
                    _parser.Refuse(_place, $"has the case '{derived.Name}', which is abstract or hidden", "make it a type that can be made, and at least internal");
                    continue;
                }

                object? tag = attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Value : null;
                cases.Add(new PayloadCaseModel(PayloadNames.InSource(derived), CaseOf(derived), tag is null ? "" : CSharpLiteral.Constant(tag), tag is string));
                _shape.Add($"{(tag is null ? "" : CSharpLiteral.Constant(tag))}=>{PayloadNames.InShape(derived)}");
            }
        }

        if (cases.Count == 0)
        {
            return null;
        }

        AttributeData? polymorphic = JsonAttributes.Find(_type, "JsonPolymorphic");
        int? handling = JsonAttributes.Number(polymorphic, "UnknownDerivedTypeHandling");
        if (handling == 2)
        {
            _parser.Refuse(_place, "falls back to the nearest ancestor, which a payload does not do", "declare the case by [JsonDerivedType]");
        }

        string tagName = "$type";
        foreach (KeyValuePair<string, TypedConstant> named in polymorphic?.NamedArguments ?? [])
        {
            tagName = named is { Key: "TypeDiscriminatorPropertyName", Value.Value: string given } ? given : tagName;
        }

        return new PayloadUnionModel(tagName, cases.ToEquatableArray(), handling == 1 && !_type.IsAbstract);
    }

    private string CaseOf(INamedTypeSymbol derived)
    {
        string name = PayloadNames.InSource(derived);
        if (!_uses.Contains(name))
        {
            _uses.Add(name);
        }

        return _parser.Reach(derived, new PayloadPlace(_place.Member, $"{_place.Path}({derived.Name})"));
    }
}
