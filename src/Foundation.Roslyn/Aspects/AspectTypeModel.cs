namespace Foundation.Roslyn.Aspects;

/// <summary>One <c>[Aspects]</c> class, as far as all aspects share it.</summary>
/// <param name="Hierarchy">Where the type stands.</param>
/// <param name="Shape">What decides whether the type can be completed.</param>
/// <param name="Constructors">The constructors to which a generated one is added each; empty where there is none that it could call.</param>
/// <param name="Methods">The methods with aspects, in declared order.</param>
internal sealed record AspectTypeModel(
    TypeHierarchy Hierarchy, AspectShape Shape, EquatableArray<ConstructorModel> Constructors, EquatableArray<AspectMethodModel> Methods)
{
    /// <summary>The type's name in messages, with those of the types around it.</summary>
    public string TypeName => Hierarchy.NestedName;

    /// <summary>The name of the class that holds what the aspects need.</summary>
    public string AspectsName => AspectNaming.AspectsName(Hierarchy.Type.Name);

    /// <summary>That class in source.</summary>
    public string AspectsFullName => AspectNaming.AspectsName(Hierarchy.FullyQualifiedName);
}

/// <summary>How a type is declared, as far as it decides whether a part can be generated.</summary>
/// <param name="IsStatic">Declared static.</param>
/// <param name="IsWrittenByAlias">The attribute is written by an alias, which hides the type from the generator.</param>
/// <param name="AspectsBase">The base type that has aspects itself; empty for none.</param>
/// <param name="TakenName">What the user declared under a name that is generated; empty for nothing.</param>
internal sealed record AspectShape(bool IsStatic, bool IsWrittenByAlias, string AspectsBase, string TakenName);

/// <summary>A constructor of the user's.</summary>
/// <param name="Accessibility">Its accessibility in source.</param>
/// <param name="IsImplicit">The compiler's own, which goes when another one is generated, and is generated too.</param>
/// <param name="Parameters">What it takes.</param>
internal sealed record ConstructorModel(string Accessibility, bool IsImplicit, EquatableArray<AspectParameterModel> Parameters);
