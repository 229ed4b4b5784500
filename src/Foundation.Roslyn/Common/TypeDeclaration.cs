namespace Foundation.Roslyn;

/// <summary>One type of a <see cref="TypeHierarchy"/>.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name as metadata spells it, without arity.</param>
/// <param name="TypeParameters">Its own type parameters, not those of the types around it.</param>
/// <param name="IsPartial">Declared partial.</param>
/// <param name="IsFileLocal">Declared with the <c>file</c> modifier.</param>
internal sealed record TypeDeclaration(
    string Keyword,
    string Name,
    EquatableArray<TypeParameter> TypeParameters,
    bool IsPartial,
    bool IsFileLocal)
{
    /// <summary>The name in source, with <c>@</c> where it is a keyword.</summary>
    public string Identifier => CSharpLiteral.Identifier(Name);

    /// <summary>The name in metadata, <c>Outer`1</c>.</summary>
    public string MetadataName => TypeParameters.IsEmpty ? Name : FormattableString.Invariant($"{Name}`{TypeParameters.Length}");

    /// <summary><c>&lt;TKey, TValue&gt;</c>, or nothing.</summary>
    public string TypeParameterList => List(withVariance: false);

    /// <summary>What a further part of the type begins with, <c>partial class Outer&lt;T&gt;</c>.</summary>
    public string PartialHeader => $"partial {Keyword} {Identifier}{List(withVariance: true)}";

    private string List(bool withVariance)
    {
        if (TypeParameters.IsEmpty)
        {
            return "";
        }

        string[] names = new string[TypeParameters.Length];
        for (int index = 0; index < names.Length; index++)
        {
            TypeParameter parameter = TypeParameters[index];
            names[index] = (withVariance ? parameter.Variance : "") + CSharpLiteral.Identifier(parameter.Name);
        }

        return $"<{string.Join(", ", names)}>";
    }
}
