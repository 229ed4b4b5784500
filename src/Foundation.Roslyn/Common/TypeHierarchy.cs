using System.Text;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>Where a type stands, as plain values: enough to open its partial declaration again and to name it.</summary>
/// <param name="Namespace">The namespace as metadata spells it; empty for the global one.</param>
/// <param name="Types">The chain from the outermost type to the type itself.</param>
/// <param name="Accessibility">The accessibility of the whole chain.</param>
/// <param name="NeedsHash">A sibling differs only by case somewhere in the chain, so a file name needs a hash.</param>
internal sealed record TypeHierarchy(
    string Namespace,
    EquatableArray<TypeDeclaration> Types,
    ChainAccessibility Accessibility,
    bool NeedsHash)
{
    /// <summary>The type itself.</summary>
    public TypeDeclaration Type => Types[Types.Length - 1];

    /// <summary>Every type of the chain is declared partial.</summary>
    public bool IsPartial => All(static type => type.IsPartial);

    /// <summary>A type of the chain has type parameters.</summary>
    public bool IsGeneric => !All(static type => type.TypeParameters.IsEmpty);

    /// <summary>A type of the chain is visible in its own file only; no generated part can be added to it.</summary>
    public bool IsFileLocal => !All(static type => !type.IsFileLocal);

    /// <summary>The metadata name, <c>Shop.Outer`1+Inner</c>.</summary>
    public string MetadataName => Join(Namespace, ".", "+", static type => type.MetadataName);

    /// <summary>The name in messages and documents, <c>Outer.Inner</c>: without namespace and type parameters.</summary>
    public string NestedName => Join("", "", ".", static type => type.Name);

    /// <summary>The name with its namespace, <c>Shop.Outer.Inner</c>, without type parameters.</summary>
    public string FullName => Join(Namespace, ".", ".", static type => type.Name);

    /// <summary>The name in source, <c>global::Shop.Outer&lt;T&gt;.@class</c>.</summary>
    public string FullyQualifiedName =>
        "global::" + Join(EscapeNamespace(Namespace), ".", ".", static type => type.Identifier + type.TypeParameterList);

    /// <summary>The namespace in source, with keywords escaped.</summary>
    public string EscapedNamespace => EscapeNamespace(Namespace);

    /// <summary>The name of the generated file of one system, <c>Shop.Outer-1.Inner.Config.g.cs</c>.</summary>
    public string HintName(string system) =>
        HintNames.Create(Join(Namespace, ".", ".", static type => type.MetadataName), system, NeedsHash);

    /// <summary>What is around the type: the namespace, and the types that contain it, none for most.</summary>
    public TypeHierarchy Container() => this with { Types = EquatableArray.Create(Types.AsSpan().Slice(0, Types.Length - 1)) };

    public static TypeHierarchy From(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        TypeHierarchyReader.Read(type, cancellationToken);

    private bool All(Func<TypeDeclaration, bool> predicate)
    {
        foreach (TypeDeclaration type in Types)
        {
            if (!predicate(type))
            {
                return false;
            }
        }

        return true;
    }

    private string Join(string start, string afterNamespace, string betweenTypes, Func<TypeDeclaration, string> name)
    {
        StringBuilder text = new(start);
        for (int index = 0; index < Types.Length; index++)
        {
            string separator = index > 0 ? betweenTypes : start.Length > 0 ? afterNamespace : "";
            text.Append(separator).Append(name(Types[index]));
        }

        return text.ToString();
    }

    private static string EscapeNamespace(string name)
    {
        if (name.Length == 0)
        {
            return name;
        }

        string[] parts = name.Split('.');
        for (int index = 0; index < parts.Length; index++)
        {
            parts[index] = CSharpLiteral.Identifier(parts[index]);
        }

        return string.Join(".", parts);
    }
}
