using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Roslyn;

/// <summary>
/// Tells whether two compilations declare the same: all that a declaration's model can depend on, which is everything but
/// the bodies of methods. Typing inside a method leaves it as it was.
/// </summary>
internal sealed class DeclarationFingerprint : IEquatable<DeclarationFingerprint>
{
    private static readonly ConditionalWeakTable<Compilation, DeclarationFingerprint> Compilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ulong>> Trees = new();

    private readonly MetadataReference[] _references;
    private readonly CompilationOptions _options;
    private readonly string? _assemblyName;
    private readonly ulong[] _trees;

    private DeclarationFingerprint(Compilation compilation)
    {
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assemblyName = compilation.AssemblyName;
        List<ulong> trees = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            trees.Add(Trees.GetValue(tree, static tree => new StrongBox<ulong>(Hash(tree))).Value);
        }

        _trees = [.. trees];
    }

    /// <summary>The fingerprint of a compilation, computed once; of its trees only those are read that are new.</summary>
    public static DeclarationFingerprint Of(Compilation compilation) =>
        Compilations.GetValue(compilation, static compilation => new DeclarationFingerprint(compilation));

    public bool Equals(DeclarationFingerprint? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(_assemblyName, other._assemblyName, StringComparison.Ordinal)
            && _trees.AsSpan().SequenceEqual(other._trees)
            && ReferencesEqual(_references, other._references)
            && _options.Equals(other._options));

    public override bool Equals(object? obj) => Equals(obj as DeclarationFingerprint);

    public override int GetHashCode() => _trees.Length;

    private static bool ReferencesEqual(MetadataReference[] left, MetadataReference[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Hash(SyntaxTree tree)
    {
        SourceText text = tree.GetText();
        var hash = new TextHash(text);
        hash.Add(tree.FilePath);
        foreach (string symbol in tree.Options.PreprocessorSymbolNames)
        {
            hash.Add(symbol);
        }

        Add(tree.GetRoot(), ref hash);
        return hash.Value;
    }

    private static void Add(SyntaxNode node, ref TextHash hash)
    {
        int position = node.FullSpan.Start;
        foreach (SyntaxNode child in node.ChildNodes())
        {
            if (BodyOf(child) is { } body)
            {
                hash.Add(TextSpan.FromBounds(position, body.Start));
                position = body.End;
            }
            else if (child is BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)
            {
                hash.Add(TextSpan.FromBounds(position, child.FullSpan.Start));
                Add(child, ref hash);
                position = child.FullSpan.End;
            }
        }

        hash.Add(TextSpan.FromBounds(position, node.FullSpan.End));
    }

    // What stands between is still read, so a body that appears, vanishes or moves to another member shows.
    private static TextSpan? BodyOf(SyntaxNode member) => member switch
    {
        BaseMethodDeclarationSyntax { Body: { } body } => body.Span,
        BaseMethodDeclarationSyntax { ExpressionBody: { } body } => body.Span,
        GlobalStatementSyntax statement => statement.Span,
        _ => null,
    };

    /// <summary>FNV-1a of 64 bits over parts of a text.</summary>
    private struct TextHash(SourceText text)
    {
        private readonly char[] _buffer = new char[512];

        public ulong Value { get; private set; } = 14695981039346656037UL;

        public void Add(string part)
        {
            foreach (char character in part)
            {
                Add(character);
            }

            Add('\0');
        }

        public void Add(TextSpan span)
        {
            for (int position = span.Start; position < span.End;)
            {
                int count = Math.Min(_buffer.Length, span.End - position);
                text.CopyTo(position, _buffer, 0, count);
                for (int i = 0; i < count; i++)
                {
                    Add(_buffer[i]);
                }

                position += count;
            }

            Add('\0');
        }

        private void Add(char character) => Value = unchecked((Value ^ character) * 1099511628211UL);
    }
}
