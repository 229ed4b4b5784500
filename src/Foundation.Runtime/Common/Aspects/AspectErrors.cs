using System.ComponentModel;

namespace Foundation;

/// <summary>What generated code throws where an aspect cannot do its work.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AspectErrors
{
    /// <summary>An instance was made by the constructor that knows no aspects: to go on without them could leave out a lock or a permission.</summary>
    /// <param name="type">The class.</param>
    /// <returns>The exception to throw.</returns>
    public static InvalidOperationException MadeWithout(string type) =>
        new($"This '{type}' was made without its aspects: let the container make it, with AddFoundation, or give the constructor a '{type}Aspects'.");

    /// <summary>A declaration is wrong, as the errors of the build say.</summary>
    /// <param name="method">The method that could not be completed.</param>
    /// <returns>The exception to throw.</returns>
    public static InvalidOperationException Invalid(string method) => new($"The declaration of '{method}' is invalid: see the errors of the build.");
}
