using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>
/// Remembers the model of a declaration for as long as nothing is declared differently anywhere. Every keystroke makes a
/// new compilation whose symbols must be made again, and reading all members of a thousand types costs a hundred megabytes;
/// most keystrokes fall into the body of a method, which no model depends on.
/// </summary>
/// <typeparam name="T">A model of plain values.</typeparam>
internal sealed class ModelCache<T>
    where T : class
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    /// <summary>The model of a declaration, read anew where anything in the compilation is declared differently.</summary>
    /// <param name="declaration">The declaration's syntax; the same instance as long as its file is not edited.</param>
    /// <param name="compilation">The compilation that holds it.</param>
    /// <param name="read">Reads the model.</param>
    /// <returns>The model, or null where <paramref name="read"/> finds none.</returns>
    public T? GetOrRead(SyntaxNode declaration, Compilation compilation, Func<T?> read)
    {
        DeclarationFingerprint fingerprint = DeclarationFingerprint.Of(compilation);
        if (_entries.TryGetValue(declaration, out Entry? entry) && entry.Fingerprint.Equals(fingerprint))
        {
            return entry.Model;
        }

        var fresh = new Entry(fingerprint, read());
        lock (_entries)
        {
            _entries.Remove(declaration);
            _entries.Add(declaration, fresh);
        }

        return fresh.Model;
    }

    private sealed class Entry(DeclarationFingerprint fingerprint, T? model)
    {
        public DeclarationFingerprint Fingerprint { get; } = fingerprint;

        public T? Model { get; } = model;
    }
}
