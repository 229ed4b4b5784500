using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>What is generated for every <see cref="ConfigSchemaAttribute"/> type.</summary>
/// <typeparam name="TSelf">The schema.</typeparam>
public interface IConfigSchema<TSelf>
    where TSelf : IConfigSchema<TSelf>
{
    /// <summary>The declaration as data: keys, constraints, documents.</summary>
    static abstract ConfigSchemaInfo Info { get; }

    /// <summary>
    /// Reads and validates one object. Never throws for a bad value: every error is added to <paramref name="errors"/>.
    /// </summary>
    /// <param name="reader">Stands at the object to read.</param>
    /// <param name="value">The object, or the default where the result is <see langword="false"/>.</param>
    /// <param name="errors">Receives the errors and warnings.</param>
    /// <returns>Whether no error was added.</returns>
    static abstract bool TryBind(ref ConfigReader reader, [NotNullWhen(true)] out TSelf? value, ref ConfigErrors errors);

    /// <summary>Reads and validates the object in a configuration section. Never throws for a bad value.</summary>
    /// <param name="section">The section (not its parent) that holds the object.</param>
    /// <param name="value">The object, or the default where the result is <see langword="false"/>.</param>
    /// <param name="errors">Receives the errors and warnings.</param>
    /// <returns>Whether no error was added.</returns>
    static abstract bool TryBind(IConfiguration section, [NotNullWhen(true)] out TSelf? value, ref ConfigErrors errors);

    /// <summary>Checks every constraint and rule of an object that was made in code. Does not allocate but for errors.</summary>
    static abstract void Validate(TSelf value, ref ConfigErrors errors);

    /// <summary>The fields whose values differ; collections are compared by content, nested schemas by their fields.</summary>
    static abstract FieldSet Diff(TSelf left, TSelf right);

    /// <summary>The next object with the current one's values in the fields that cannot change while the program runs.</summary>
    /// <param name="next">The object as its sources have it.</param>
    /// <param name="current">The object that the program runs with.</param>
    /// <param name="kept">The fields in which the two differed so; where there is none, the result is <paramref name="next"/>.</param>
    static virtual TSelf Keep(TSelf next, TSelf current, out FieldSet kept)
    {
        kept = default;
        return next;
    }

    /// <summary>Writes the fields, with secrets redacted.</summary>
    static abstract void Print(TSelf value, ref ConfigPrinter printer);
}
