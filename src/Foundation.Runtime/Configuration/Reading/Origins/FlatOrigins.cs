namespace Foundation.Configuration;

/// <summary>Names the place of a path in a source of texts.</summary>
internal abstract class FlatOrigins
{
    /// <summary>The source as a whole.</summary>
    public abstract string Name { get; }

    /// <summary>Whether keys that nobody declared are to be expected.</summary>
    public virtual bool HasForeignKeys => false;

    public abstract ConfigOrigin Of(string path);

    /// <summary>An object has no text of its own: it is where its keys begin.</summary>
    public virtual ConfigOrigin OfObject(string path) => Of(path);

    public virtual ConfigOrigin OfKey(string path) => Of(path);

    /// <summary>Nothing points to where a text is missing, unless the texts came from a file.</summary>
    public virtual ConfigOrigin OfAbsence(string path) => default;
}

/// <summary>A source of which only the name is known.</summary>
internal sealed class NamedOrigins(string? name) : FlatOrigins
{
    /// <summary>Texts that a program set through <c>configuration["key"]</c>.</summary>
    public const string SetInCode = "set in code";

    public override string Name => name ?? "the configuration section";

    public override ConfigOrigin Of(string path) => new(name);
}
