using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Foundation.Caching;

/// <summary>What objects take on the heap, in bytes. Generated code adds it up for the values of a cache.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class ValueSize
{
    // The header and the pointer to the method table; an array has its length too.
    private const int Header = 16;
    private const int ArrayHeader = 24;

    /// <summary>A text, with its length and its closing zero.</summary>
    public static long Of(string? text) => text is null ? 0 : Align(Header + sizeof(int) + ((text.Length + 1L) * sizeof(char)));

    /// <summary>An array, without what its elements refer to.</summary>
    /// <typeparam name="T">Its elements.</typeparam>
    /// <param name="array">The array.</param>
    public static long Of<T>(T[]? array) => array is null ? 0 : Align(ArrayHeader + ((long)array.Length * Unsafe.SizeOf<T>()));

    /// <summary>A list, by the elements that it holds, without what these refer to.</summary>
    /// <typeparam name="T">Its elements.</typeparam>
    /// <param name="list">The list.</param>
    public static long Of<T>(IReadOnlyCollection<T>? list) => list is null ? 0 : Header + Header + Align(ArrayHeader + ((long)list.Count * Unsafe.SizeOf<T>()));

    /// <summary>An object with fields of these sizes together.</summary>
    /// <param name="fields">The sum of the sizes of its fields.</param>
    public static long OfObject(long fields) => Align(Header + fields);

    private static long Align(long bytes) => (bytes + 7) & ~7L;
}
