using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>Reads a <see cref="PayloadModel"/>: the root, and every declared type that it reaches, each once. Says nothing about what is wrong.</summary>
internal sealed class PayloadParser
{
    private readonly Queue<(INamedTypeSymbol Type, PayloadPlace Place)> _open = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<PayloadTypeModel> _types = [];
    private readonly List<PayloadFault> _faults = [];

    private PayloadParser(Compilation compilation) => Compilation = compilation;

    public Compilation Compilation { get; }

    public static PayloadModel Parse(INamedTypeSymbol root, Compilation compilation, CancellationToken cancellationToken)
    {
        var parser = new PayloadParser(compilation);
        parser.Walk(root, cancellationToken);
        return parser.ToModel(root.Name, IsWrittenByAlias(root, cancellationToken), default);
    }

    /// <summary>Reads types that a system stores, whatever they are, and what these are made of.</summary>
    /// <param name="name">What stores them, in messages.</param>
    /// <param name="stored">The types, each with the member of the declaration that has it stored.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static PayloadModel ParseStored(string name, IEnumerable<(string Member, ITypeSymbol Type)> stored, Compilation compilation, CancellationToken cancellationToken)
    {
        var parser = new PayloadParser(compilation);
        List<PayloadRootModel> roots = [];
        foreach ((string member, ITypeSymbol type) in stored)
        {
            List<string> uses = [];
            int faults = parser._faults.Count;
            PayloadTypeReference reference = new PayloadReferences(parser, uses).Of(type, null, new PayloadPlace(member, TypeText.InMessage(type.WithNullableAnnotation(NullableAnnotation.None))));

            // A declared type is its own; of one that is refused there is nothing to write.
            if (parser._faults.Count == faults && !(uses.Count == 1 && uses[0] == reference.TypeName))
            {
                roots.Add(new PayloadRootModel(reference.TypeName, reference.Payload, PayloadNames.InShape(type), uses.ToEquatableArray()));
            }

            parser.Walk(cancellationToken);
        }

        return parser.ToModel(name, isWrittenByAlias: false, roots.ToEquatableArray());
    }

    /// <summary>Notes a declared type, to be read once.</summary>
    /// <returns>The name of its generated type.</returns>
    public string Reach(INamedTypeSymbol type, PayloadPlace place)
    {
        string name = PayloadNames.InSource(type);
        if (_known.Add(name))
        {
            _open.Enqueue((type, place));
        }

        return PayloadNames.Identifier(name);
    }

    public void Refuse(PayloadPlace place, string problem, string remedy) => _faults.Add(new PayloadFault(place.Member, place.Path, problem, remedy));

    private void Walk(INamedTypeSymbol root, CancellationToken cancellationToken)
    {
        PayloadPlace place = new("", root.Name);
        if (root.IsGenericType || root.IsStatic || root.IsRefLikeType || !Compilation.IsSymbolAccessibleWithin(root, Compilation.Assembly) || root.IsFileLocal || IsHidden(root))
        {
            Refuse(place, "cannot be a payload", "make it a type of values that is not generic, static or a ref struct, and at least internal");
            return;
        }

        Reach(root, place);
        Walk(cancellationToken);
    }

    private void Walk(CancellationToken cancellationToken)
    {
        while (_open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (INamedTypeSymbol type, PayloadPlace at) = _open.Dequeue();
            _types.Add(new PayloadTypeReader(this, type, at).Read());
        }
    }

    private PayloadModel ToModel(string name, bool isWrittenByAlias, EquatableArray<PayloadRootModel> roots) =>
        new(name, isWrittenByAlias, _types.ToEquatableArray(), roots, _faults.ToEquatableArray());

    /// <summary>Whether generated code elsewhere in the assembly cannot name the type.</summary>
    public static bool IsHidden(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenByAlias(INamedTypeSymbol root, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in root.GetAttributes())
        {
            if (attribute is { AttributeClass: { Name: "PayloadAttribute", ContainingNamespace.Name: "Foundation" }, ApplicationSyntaxReference: { } reference }
                && reference.GetSyntax(cancellationToken) is Microsoft.CodeAnalysis.CSharp.Syntax.AttributeSyntax syntax)
            {
                return !DeclarationProvider.IsWrittenAs(syntax, "Payload");
            }
        }

        return false;
    }
}

/// <summary>Where a type is reached from the root.</summary>
/// <param name="Member">The root's member.</param>
/// <param name="Path">The way in messages.</param>
internal sealed record PayloadPlace(string Member, string Path)
{
    public PayloadPlace To(string member) => new(Member.Length == 0 ? member : Member, $"{Path}.{member}");
}
