using Foundation.Generators.Caching;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;

namespace Foundation.Generators.Aspects;

/// <summary>What the registration of a class with aspects needs to know of it.</summary>
/// <param name="FullyQualifiedName">The class in source.</param>
/// <param name="AspectsFullName">The class that holds what its aspects need.</param>
/// <param name="Needs">The types of the services that this one takes.</param>
/// <param name="HasWarmUps">Whether values of its caches are loaded when the program starts.</param>
internal sealed record RegisteredAspects(string FullyQualifiedName, string AspectsFullName, EquatableArray<string> Needs, bool HasWarmUps)
{
    public static RegisteredAspects Of(AspectDeclaration declaration) => new(
        declaration.Type.Hierarchy.FullyQualifiedName,
        declaration.Type.AspectsFullName,
        EquatableArray.Create<string>([.. AspectsClass.Needs(AspectOrder.For(declaration)).All.Select(static need => need.Type)]),
        WarmUpEmitter.IsNeeded(declaration));

    public static int Compare(RegisteredAspects left, RegisteredAspects right) => string.CompareOrdinal(left.FullyQualifiedName, right.FullyQualifiedName);
}
