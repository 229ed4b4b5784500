namespace Foundation.Roslyn.Configuration;

/// <summary>The types that a field can have.</summary>
internal enum TypeKindModel : byte
{
    Unsupported,

    /// <summary>A type that the compiler does not know, and says so.</summary>
    Unresolved,
    Boolean,
    Integer,
    Float,
    Decimal,
    BigInteger,
    Character,
    Text,
    Enum,
    Duration,
    Size,
    Rate,
    Cores,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    Guid,
    Uri,
    Version,
    IPAddress,
    IPEndPoint,
    Bytes,
    Schema,
    List,
    Dictionary,
}

/// <summary>The type of a field, of an element, or of a key, as plain values.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="CSharp">The type in source, without a nullable mark at its end.</param>
/// <param name="Display">The type as a reader knows it: <c>int</c>, <c>List&lt;Replica&gt;</c>.</param>
/// <param name="IsReferenceType">Whether null is possible.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Collection">For lists and dictionaries the name of the collection: <c>ImmutableArray</c>, <c>Array</c>.</param>
/// <param name="Element">The element of a list, the value of a dictionary.</param>
/// <param name="Key">The key of a dictionary.</param>
/// <param name="Enum">The members of an enum.</param>
/// <param name="SchemaName">The name of a nested schema in documents.</param>
/// <param name="HasGeneratedPart">For nested schemas: code is generated for them, so that it can be called.</param>
internal sealed record TypeModel(
    TypeKindModel Kind,
    string CSharp,
    string Display,
    bool IsReferenceType,
    bool IsNullable = false,
    string Collection = "",
    TypeModel? Element = null,
    TypeModel? Key = null,
    EnumModel? Enum = null,
    string SchemaName = "",
    bool HasGeneratedPart = true)
{
    /// <summary>The type in source, with its nullable mark.</summary>
    public string Annotated => IsNullable ? CSharp + "?" : CSharp;

    /// <summary>The innermost element of lists and dictionaries, or the type itself. Not public: a record prints its public properties, and this one would never end.</summary>
    internal TypeModel Leaf => Element is null ? this : Element.Leaf;

    public bool IsCollection => Kind is TypeKindModel.List or TypeKindModel.Dictionary;

    public bool IsNumeric => Kind is TypeKindModel.Integer or TypeKindModel.Float or TypeKindModel.Decimal or TypeKindModel.BigInteger;

    /// <summary>Whether values have an order that bounds can use.</summary>
    public bool IsOrdered => IsNumeric || Kind is TypeKindModel.Duration or TypeKindModel.Size or TypeKindModel.Rate or TypeKindModel.Cores
        or TypeKindModel.DateTime or TypeKindModel.DateTimeOffset or TypeKindModel.DateOnly or TypeKindModel.TimeOnly or TypeKindModel.Character;
}

/// <summary>An enum.</summary>
/// <param name="IsFlags">Whether members combine.</param>
/// <param name="Members">The members in declared order.</param>
internal sealed record EnumModel(bool IsFlags, EquatableArray<EnumMember> Members);

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value in digits.</param>
internal sealed record EnumMember(string Name, string Value);
