namespace Foundation.Roslyn.Payloads;

/// <summary>A <c>[Payload]</c> type, or the types that a member of a system stores, and all declared types that these are made of.</summary>
/// <param name="Name">The root's name in messages.</param>
/// <param name="IsWrittenByAlias">The attribute is written by an alias, by which the generator does not find it.</param>
/// <param name="Types">The root, first, and the types that it reaches.</param>
/// <param name="Roots">Types that are stored as they are, but not declared.</param>
/// <param name="Faults">What cannot be a payload.</param>
internal sealed record PayloadModel(
    string Name, bool IsWrittenByAlias, EquatableArray<PayloadTypeModel> Types, EquatableArray<PayloadRootModel> Roots, EquatableArray<PayloadFault> Faults);

/// <summary>What cannot be a payload.</summary>
/// <param name="Member">The member of the root through which it is reached; empty where the root itself is meant.</param>
/// <param name="Path">Its place in messages, <c>Order.Lines.Price</c>.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record PayloadFault(string Member, string Path, string Problem, string Remedy);

/// <summary>A declared type that needs code of its own: an object, a hierarchy or an enum.</summary>
/// <param name="Key">Its full name, which tells it apart.</param>
/// <param name="Identifier">The name of its generated type.</param>
/// <param name="TypeName">The type in source.</param>
/// <param name="IsValueType">A struct or an enum.</param>
/// <param name="Shape">Its own shape as text, for the hash.</param>
/// <param name="Uses">The keys of the declared types that it refers to.</param>
/// <param name="Object">Its members, where it can be made. A type that has nothing of all three is not supported.</param>
/// <param name="Union">Its cases, where it is a hierarchy.</param>
/// <param name="Enum">Its names, where it is an enum.</param>
internal sealed record PayloadTypeModel(
    string Key,
    string Identifier,
    string TypeName,
    bool IsValueType,
    string Shape,
    EquatableArray<string> Uses,
    PayloadObjectModel? Object,
    PayloadUnionModel? Union,
    PayloadEnumModel? Enum);

/// <summary>The members of an object, and how it is made.</summary>
/// <param name="Members">In the order in which they are written.</param>
/// <param name="Parameters">The parameters of its constructor.</param>
internal sealed record PayloadObjectModel(EquatableArray<PayloadMemberModel> Members, EquatableArray<PayloadParameterModel> Parameters);

/// <summary>A member.</summary>
/// <param name="Name">Its name.</param>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Type">Its type.</param>
/// <param name="Setting">How it gets its value.</param>
/// <param name="IsRequired">An object without it is refused.</param>
/// <param name="HasInitialValue">It may have a value before it is set.</param>
/// <param name="Ignore">When it is not written.</param>
internal sealed record PayloadMemberModel(
    string Name, string JsonName, PayloadTypeReference Type, PayloadSetting Setting, bool IsRequired, bool HasInitialValue, PayloadIgnore Ignore);

/// <summary>A parameter of the constructor.</summary>
/// <param name="Member">The index of the member that it sets, or -1 where that member is not in JSON.</param>
/// <param name="Default">Its value where the JSON has none, in source.</param>
internal sealed record PayloadParameterModel(int Member, string Default);

/// <summary>How a type is used.</summary>
/// <param name="TypeName">The type in source, without annotations of references.</param>
/// <param name="Payload">The type that reads and writes it.</param>
/// <param name="IsReference">Null may be read.</param>
/// <param name="Reader">The method of the reader that reads it, where there is one.</param>
/// <param name="Writer">The method of the writer that writes it with its name, where there is one.</param>
internal sealed record PayloadTypeReference(string TypeName, string Payload, bool IsReference, string Reader, string Writer);

/// <summary>The cases of a hierarchy.</summary>
/// <param name="TagName">The name of the tag in JSON.</param>
/// <param name="Cases">The cases.</param>
/// <param name="FallsBack">A value of no declared case is written as the type itself.</param>
internal sealed record PayloadUnionModel(string TagName, EquatableArray<PayloadCaseModel> Cases, bool FallsBack);

/// <summary>A case of a hierarchy.</summary>
/// <param name="TypeName">The type in source.</param>
/// <param name="Identifier">The name of its generated type.</param>
/// <param name="Tag">The tag as a literal in source; empty where it has none.</param>
/// <param name="IsText">The tag is a text.</param>
internal sealed record PayloadCaseModel(string TypeName, string Identifier, string Tag, bool IsText);

/// <summary>The names of an enum.</summary>
/// <param name="AreFlags">They combine.</param>
/// <param name="Members">The members, in the order in which they are looked for.</param>
internal sealed record PayloadEnumModel(bool AreFlags, EquatableArray<PayloadEnumMember> Members);

/// <summary>A member of an enum.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Value">Its value, sign-extended.</param>
internal sealed record PayloadEnumMember(string JsonName, ulong Value);

/// <summary>How a member gets its value.</summary>
internal enum PayloadSetting
{
    /// <summary>Not at all: it is only written.</summary>
    None,

    /// <summary>By a parameter of the constructor.</summary>
    Constructor,

    /// <summary>In the initializer: it is <c>init</c> or <c>required</c>.</summary>
    Initializer,

    /// <summary>By its setter.</summary>
    Setter,
}

/// <summary>When a member is not written.</summary>
internal enum PayloadIgnore
{
    Never,
    Null,
    Default,
}
