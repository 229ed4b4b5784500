using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration;

/// <summary>
/// How values of one type are read, compared and printed. Implementations are stateless; generated code composes them
/// as type arguments, so that a dictionary of lists of durations needs no code of its own.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IConfigType<T>
{
    /// <summary>Reads the value at which the reader stands.</summary>
    /// <param name="reader">Stands at the value, which is present but may be null.</param>
    /// <param name="field">The field that is being read, for its unit, its secrecy and the errors.</param>
    /// <param name="value">The value, or the default where the result is <see langword="false"/>.</param>
    /// <param name="errors">Receives an error with an empty path; the caller puts the path in front.</param>
    /// <returns>Whether the value could be read.</returns>
    static abstract bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out T value, ref ConfigErrors errors);

    /// <summary>Whether two values are the same by content.</summary>
    static abstract bool AreEqual(T left, T right);

    /// <summary>Writes the value, with secrets redacted.</summary>
    static abstract void Print(T value, ref ConfigPrinter printer);
}
